package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Solmu before its scripts arrive, and when they never do. */
@SampleTest
class WithoutScriptsTest {

    @Autowired Samples samples;
    Browser browser;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(1440, "light").withoutScripts();
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void a_problem_is_made_talked_about_and_found() {
        browser.open("/raide/new/problem");
        browser.press("Tallenna");
        assertThat(browser.find(".errorsummary a").getAttribute("href")).endsWith("#field-title");
        browser.write("title", "Näyttö jäi pimeäksi laiturilla kuusi");
        browser.press("Tallenna");
        assertThat(browser.find("h1").getText()).isEqualTo("Näyttö jäi pimeäksi laiturilla kuusi");
        browser.write("said", "Sama meillä eilen.");
        browser.press("Lähetä");
        assertThat(browser.find(".talk__text").getText()).isEqualTo("Sama meillä eilen.");
        browser.find("#top-search").sendKeys("pimeäksi\n");
        assertThat(browser.find(".found__title").getText()).contains("Näyttö jäi pimeäksi");
    }

    @Test
    void a_register_is_narrowed_and_ordered() {
        browser.open("/raide/problems");
        browser.run("document.querySelector('main [name=q]').focus()");
        browser.type("bussi\n");
        browser.until(seen -> seen.path().contains("q=bussi"));
        assertThat(browser.find("main").getText()).containsIgnoringCase("bussi");
    }

    @Test
    void the_language_turns_and_menus_unfold() {
        browser.open("/raide/clock");
        browser.pressOn(".top__language summary");
        browser.pressOn(".top__language button[value=sv]");
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
        assertThat(browser.path()).isEqualTo("/raide/clock");
        browser.pressOn(".top__language summary");
        browser.pressOn(".top__language button[value=fi]");
        var week = browser.find("#week-title").getText();
        browser.pressOn("#week-next");
        assertThat(browser.find("#week-title").getText()).isNotEqualTo(week);
        browser.looking(390, "light").open("/raide");
        browser.pressOn(".tabs summary");
        assertThat(browser.find(".tabs .pop__panel").isDisplayed()).isTrue();
    }

    @Test
    void a_practice_is_timed_though_nothing_foresees_its_dates() {
        browser.open("/raide/new/practice");
        browser.write("title", "Kuukauden tilannekuva");
        browser.pressOn(".timing__choose > summary");
        browser.pressOn("[name='timing.way'][value=weekday] + label");
        browser.choose("timing.nth", "toinen");
        browser.choose("timing.weekday", "tiistai");
        browser.press("Tallenna");
        browser.until(seen -> seen.find(".pagehead__lead").getText().startsWith("Joka kuukauden toinen tiistai"));
    }

    @Test
    void a_practice_is_timed_by_a_phrase_though_nothing_foresees_its_dates() {
        browser.open("/raide/new/practice");
        browser.write("title", "Viikkokatsaus");
        browser.write("timing.phrase", "joka toinen tiistai");
        browser.press("Tallenna");
        browser.until(seen -> seen.find(".errorsummary").getText().contains("ensimmäinen päivä"));
        browser.write("timing.phrase", "joka toinen tiistai 5.1.2027 alkaen");
        browser.press("Tallenna");
        browser.until(seen -> seen.find(".pagehead__lead").getText().startsWith("Joka toinen viikko tiistaisin, 5.1.2027 alkaen"));
    }
}
