package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** When a practice is done, written in words while its next dates stand beside. */
@SampleTest
@ExtendWith(AtTheDesk.class)
class WrittenTimeTest {

    private static final String FIELD = "main [name='timing.phrase']";

    @Test
    void the_sentence_and_the_next_five_dates_come_as_one_types(Browser browser) {
        browser.open("/raide/new/practice");
        browser.write("timing.phrase", "joka kuun 2. tiistai klo 9");
        browser.until(seen -> seen.find("#foreseen").getText().contains("Joka kuukauden toinen tiistai, klo 9.00"));
        assertThat(browser.all("#foreseen li")).hasSize(5).allSatisfy(time -> assertThat(time.getText()).startsWith("ti").endsWith("klo 9.00"));
        assertThat(browser.find("#foreseen").getAttribute("role")).isEqualTo("status");
        browser.write("timing.phrase", "joka kuun 2. tistai");
        browser.until(seen -> seen.find("#foreseen").getText().contains("Sanaa ”tistai” ei ymmärretty."));
        assertThat(browser.find(FIELD).getAttribute("value")).isEqualTo("joka kuun 2. tistai");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_practice_is_timed_and_timed_again_without_a_mouse(Browser browser) {
        browser.open("/raide/new/practice");
        var keys = new Keyboard(browser);
        keys.to("Mitä tehdään").write("Näppäimin ajoitettu").to("Kirjoita, milloin").write("viikko 42").press(Keys.ENTER);
        browser.until(seen -> seen.find(".pagehead__lead").getText().startsWith("Viikolla 42, päivä sovitaan"));
        browser.open(browser.find("a[href$='/edit']").getAttribute("href").replaceFirst("https?://[^/]+", ""));
        assertThat(browser.find(FIELD).getAttribute("value")).isEqualTo("Viikolla 42, päivä sovitaan");
        assertThat(browser.find("main [name='timing.weeks']").isDisplayed()).isFalse();
        keys = new Keyboard(browser);
        keys.to("Kirjoita, milloin").write("tiistai").press(Keys.ENTER);
        browser.until(seen -> seen.find(".errorsummary").getText().contains("joka viikko vai kuun monesko"));
        assertThat(browser.find(FIELD).getAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void writing_and_choosing_are_for_everybody_at_any_width_in_any_light(Browser browser) {
        for (var width : List.of(390, 1440)) {
            for (var scheme : List.of("light", "dark")) {
                browser.looking(width, scheme).open("/raide/new/practice");
                browser.write("timing.phrase", "joka syksy");
                browser.until(seen -> seen.find("#foreseen").getText().contains("syksy"));
                browser.pressOn(".timing__choose > summary");
                assertThat(browser.violations()).as(width + " " + scheme).isEmpty();
                assertThat(browser.overflow()).isLessThanOrEqualTo(0);
            }
        }
    }
}
