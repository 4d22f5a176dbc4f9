package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at two browsers change the same item: who comes second reads both texts side by side, and nothing is lost. */
@SampleTest
class TwoEditorsTest {

    @Autowired Samples samples;
    Browser member;
    Browser coordinator;

    @BeforeEach
    void come() {
        member = samples.as(samples.member("ero")).looking(1440, "light");
        coordinator = samples.coordinator("ero").looking(1440, "light");
    }

    @AfterEach
    void go() {
        member.close();
        coordinator.close();
    }

    @Test
    void the_second_reads_both_texts_and_the_first_one_can_be_read_back() {
        member.open("/ero/new/promise");
        write(member, "Kerromme ajan kahdessa päivässä", "Alkuperäinen sanamuoto.");
        member.press("Tallenna");
        var place = member.path();
        coordinator.open(place).press("Muokkaa");
        member.press("Muokkaa");

        write(member, "Kerromme ajan yhdessä päivässä", "Jäsenen sanamuoto.");
        member.press("Tallenna");
        write(coordinator, "Kerromme ajan viikossa", "Koordinaattorin sanamuoto.");
        coordinator.press("Tallenna");

        assertThat(coordinator.find("#now + dl").getText()).contains("Kerromme ajan yhdessä päivässä", "Jäsenen sanamuoto.");
        assertThat(coordinator.find("[name=title]").getAttribute("value")).isEqualTo("Kerromme ajan viikossa");
        assertThat(coordinator.find("[name=text]").getAttribute("value")).isEqualTo("Koordinaattorin sanamuoto.");
        assertThat(coordinator.violations()).isEmpty();
        assertThat(coordinator.looking(390, "dark").overflow()).isZero();
        coordinator.looking(1440, "light").press("Tallenna");
        assertThat(coordinator.find("h1").getText()).isEqualTo("Kerromme ajan viikossa");

        member.open(place).press("Historia");
        assertThat(member.text()).contains("Jäsenen sanamuoto.", "Koordinaattorin sanamuoto.", "Alkuperäinen sanamuoto.");
        assertThat(member.violations()).isEmpty();
        member.press(member.all(".history__deed form button").get(0));
        assertThat(member.find("h1").getText()).isEqualTo("Kerromme ajan yhdessä päivässä");
        assertThat(coordinator.open(place).text()).contains("Jäsenen sanamuoto.");
        assertThat(member.complaints()).isEmpty();
    }

    @Test
    void what_one_removes_the_other_brings_back_with_its_ties() {
        member.open("/ero/new/promise");
        write(member, "Lupaus joka palaa", "Pysyy tallessa.");
        member.press("Tallenna");
        var place = member.path();
        var id = place.substring(place.lastIndexOf('/') + 1).replaceAll("[^0-9a-f-].*", "");
        member.open("/ero/new/problem?from=" + id + "&relation=concerns&forward=false");
        write(member, "Ongelma lupauksesta", "");
        member.press("Tallenna");
        assertThat(member.open(place).text()).contains("Ongelma lupauksesta");

        member.press("Historia");
        member.press("Poista");
        coordinator.open(place).press("Palauta");
        assertThat(coordinator.open(place).text()).contains("Pysyy tallessa.", "Ongelma lupauksesta");
        assertThat(member.open(place).text()).doesNotContain("on poistettu");
    }

    private static void write(Browser browser, String title, String text) {
        for (var field : new String[][] {{"title", title}, {"text", text}}) {
            var box = browser.find("[name=" + field[0] + "]");
            box.clear();
            box.sendKeys(field[1]);
        }
    }
}
