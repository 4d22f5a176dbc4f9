package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator brings a table and a calendar into the annual clock, and looks at a template. */
@SampleTest
class BringInTest {

    private static final String PLACE = "/raide/paste/practice";

    @TempDir Path folder;
    @Autowired Samples samples;
    Browser browser;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(1440, "light");
    }

    @AfterEach
    void goes() {
        browser.open("/raide").speak("fi").close();
    }

    @Test
    void a_table_is_sent_looked_through_and_confirmed_without_a_mouse() throws IOException {
        browser.open(PLACE);
        choose("vuosi.csv", "Nimi;Milloin\nTuotu näppäimin;joka kuun 2. tiistai klo 9\nTuotu turhaan;joskus\n");
        new Keyboard(browser).to("Katso rivit").press(Keys.ENTER);
        browser.until(seen -> seen.all(".pasted__row").size() == 2);
        assertThat(browser.find(".pasted__said").getText()).contains("Joka kuukauden toinen tiistai, klo 9.00");
        assertThat(browser.find(".pasted > [role=status]").getText()).isEqualTo("2 riviä voi ottaa.");
        new Keyboard(browser).to("Tuotu turhaan").to("Tuotu turhaan").press(Keys.SPACE).to("Tallenna valitut rivit").press(Keys.ENTER);
        browser.until(seen -> seen.text().contains("Rivit on tallennettu."));
        browser.open("/raide/search?q=Tuotu");
        assertThat(browser.find("main").getText()).contains("Tuotu näppäimin").doesNotContain("Tuotu turhaan");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_ways_in_are_for_everybody_at_any_width_in_any_light_and_language() throws IOException {
        var calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Kokous\r\nDTSTART:20270112T090000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Valvonta\r\nDTSTART:20270112T090000\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        for (var language : List.of("sv", "en", "fi")) {
            browser.open("/raide").speak(language);
            for (var width : List.of(390, 1440)) {
                var how = language + " " + width;
                browser.looking(width, width == 390 ? "dark" : "light").open(PLACE);
                look(how);
                browser.open(PLACE + "?ready=school");
                assertThat(browser.all(".pasted__row")).hasSizeGreaterThan(8);
                look(how);
                browser.open(PLACE);
                choose("kalenteri.ics", calendar);
                browser.run("document.querySelector('form[enctype] button').click()");
                browser.until(seen -> seen.all(".pasted__row").size() == 2);
                look(how);
                browser.open(PLACE);
                choose("kuva.xlsx", "\u0000\u0001");
                browser.run("document.querySelector('form[enctype] button').click()");
                browser.until(seen -> !seen.all(".errorsummary").isEmpty());
                look(how);
            }
        }
    }

    private void look(String how) {
        assertThat(browser.violations()).as(how).isEmpty();
        assertThat(browser.overflow()).as(how).isLessThanOrEqualTo(0);
        assertThat(browser.complaints().stream().filter(each -> !each.contains("422"))).as(how).isEmpty();
    }

    private void choose(String name, String content) throws IOException {
        browser.find("input[type=file]").sendKeys(Files.writeString(folder.resolve(name), content).toString());
    }
}
