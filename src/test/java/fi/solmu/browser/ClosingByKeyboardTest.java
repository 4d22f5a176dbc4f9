package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** A time that has come is closed in ten seconds, by keyboard and without scripts. */
@SampleTest
class ClosingByKeyboardTest {

    @Autowired Samples samples;
    Browser browser;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(1440, "light");
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void it_is_told_taken_back_and_told_with_a_line_where_one_stands() {
        practice("Näppäimin kirjattava");
        browser.open("/raide/clock/agenda");
        var keys = new Keyboard(browser);
        keys.to("Näppäimin kirjattava, ").press(Keys.ENTER);
        browser.until(seen -> !seen.all(".told").isEmpty());
        assertThat(browser.path()).as("no page was opened").isEqualTo("/raide/clock/agenda");
        assertThat(keys.focus().what()).contains("told");
        assertThat(keys.focus().words()).contains("Kirjattu pidetyksi", "Näppäimin kirjattava");
        assertThat(browser.find("#notice").getAttribute("textContent")).contains("Kirjattu pidetyksi", "Näppäimin kirjattava");
        assertThat(browser.violations()).isEmpty();

        keys.to("Kumoa").press(Keys.ENTER);
        browser.until(seen -> seen.all(".told").isEmpty());
        assertThat(keys.focus().words()).contains("Lisää rivi tai siirrä", "Näppäimin kirjattava");
        keys.press(Keys.ENTER).press(Keys.TAB).write("Opittiin jotain").press(Keys.ENTER);
        browser.until(seen -> !seen.all(".told").isEmpty());
        assertThat(browser.find(".told").getText()).contains("Kirjattu pidetyksi", "Opittiin jotain");
        keys.to("Kirjaa ongelma").press(Keys.ENTER);
        browser.until(seen -> seen.path().startsWith("/raide/problems/log"));
        assertThat(browser.find("[name=title]").getAttribute("value")).isEqualTo("Opittiin jotain");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void without_scripts_one_comes_back_to_where_one_was() {
        browser.close();
        browser = samples.coordinator("raide").looking(1440, "light").withoutScripts();
        practice("Ilman skriptejä");
        browser.open("/raide/clock/agenda?month=" + LocalDate.now().toString().substring(0, 7));
        browser.pressOn("form.closing:has([aria-label], .aloud) button[value=missed]");
        assertThat(browser.path()).contains("/raide/clock/agenda?month=").contains("told=");
        assertThat(browser.find(".told").getText()).contains("Kirjattu pitämättä jääneeksi");
        browser.pressOn(".told button");
        assertThat(browser.all(".told")).isEmpty();
        assertThat(browser.find("#notice").getText()).isEqualTo("Kirjaus kumottu.");
    }

    private void practice(String title) {
        browser.open("/raide/new/practice?state=IN_FORCE");
        browser.write("title", title);
        browser.write("timing.phrase", "joka päivä");
        browser.press("Tallenna");
        browser.until(seen -> seen.find("h1").getText().equals(title));
    }
}
