package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator of a network looks back at a situation. */
@SampleTest
class ReviewTest {

    @Autowired Samples samples;
    Browser coordinator;
    String card;
    String board;

    @BeforeEach
    void a_situation_that_is_over() {
        coordinator = samples.coordinator("raide").looking(1440, "light").open("/raide/TK-1");
        card = coordinator.path();
        coordinator.press("Aloita tilanne");
        board = coordinator.path();
        coordinator.until(there -> there.all("#seen").isEmpty());
        coordinator.press("Pura tilanne");
        coordinator.until(there -> there.text().contains("Purettu"));
    }

    @AfterEach
    void go() {
        coordinator.close();
    }

    @Test
    void what_is_tapped_is_kept_at_once_and_a_difference_becomes_a_problem_and_a_proposal() {
        coordinator.open(board).press("Käykää läpi, mitä opitte");
        coordinator.press(coordinator.all(".rate input[value=unclear]").get(0));
        coordinator.until(there -> there.open(board + "/review").all(".rate input[value=unclear]:checked").size() == 1);
        assertThat(coordinator.text()).contains("Arvioitiin epäselväksi");

        coordinator.press(coordinator.all(".rate input[value=missing]").get(0));
        coordinator.press(coordinator.all(".rate input[value=unclear]").get(0));
        coordinator.press(coordinator.all(".rate input[value=worked]").get(1));
        coordinator.find(".rate input[name^=why-]").sendKeys("Kuka kertoo?", Keys.ENTER);
        coordinator.until(there -> "Kuka kertoo?".equals(there.open(board + "/review").find(".rate input[name^=why-]").getDomProperty("value")));
        assertThat(coordinator.text()).doesNotContain("Organisaationne on käynyt tilanteen läpi");
        assertThat(coordinator.all(".rate input:checked")).hasSize(2);

        coordinator.find(".rate button[value=worked]").sendKeys(Keys.ENTER);
        coordinator.until(there -> there.text().contains("Organisaationne on käynyt tilanteen läpi"));
        coordinator.press(coordinator.all(".deviation[id^=UNCLEAR] button[value=problem]").get(0));
        coordinator.until(there -> !there.all(".deviation[id^=UNCLEAR] a[href*='/problems/']").isEmpty());
        coordinator.press(coordinator.all(".deviation[id^=UNCLEAR] button[value=proposal]").get(0));
        coordinator.until(there -> !there.all(".deviation[id^=UNCLEAR] a[href*='/draft']").isEmpty());
        coordinator.open(card).press("Näytä ehdotukset");
        coordinator.press(coordinator.find("[id^=proposal-] button[value=take]"));
        coordinator.until(there -> there.path().endsWith("/edit"));
        assertThat(coordinator.open(card + "/draft").text()).contains("Otettu mukaan luonnokseen", "Muutettu, syynä ON-");
        assertThat(coordinator.complaints()).isEmpty();
    }

    @Test
    void it_is_for_everybody_on_every_screen() {
        coordinator.open(board + "/review").press(coordinator.all(".deviation button[value=proposal]").get(0));
        coordinator.until(there -> there.text().contains("Ehdotettu, odottaa"));
        var softly = new SoftAssertions();
        for (var width : List.of(390, 1440)) {
            for (var scheme : List.of("light", "dark")) {
                for (var path : List.of(board + "/review", card, card + "/draft")) {
                    var how = path + " " + width + " " + scheme;
                    coordinator.looking(width, scheme).open(path);
                    coordinator.run("document.querySelectorAll('main details').forEach(each => each.open = true)");
                    softly.assertThat(coordinator.violations()).as(how).isEmpty();
                    softly.assertThat(coordinator.overflow()).as(how).isLessThanOrEqualTo(0);
                    softly.assertThat(coordinator.complaints()).as(how).isEmpty();
                }
            }
        }
        softly.assertAll();
    }
}
