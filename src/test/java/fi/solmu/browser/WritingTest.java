package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first word of a problem to "this helped us", without a mouse. */
@SampleTest
class WritingTest {

    @Autowired Samples samples;
    Browser browser;

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void what_helped_others_comes_up_while_the_title_is_typed_and_helps_us_too() {
        browser = samples.coordinator("raide").looking(390, "dark");
        browser.open("/raide/problems/log");
        var keys = new Keyboard(browser);
        keys.toId("field-title").write("Sähköpääskynen tukki tuuletusritilän").toId("field-solution").write("Pesä siirrettiin pönttöön");
        assertThat(browser.violations()).isEmpty();
        keys.to("Tallenna").press(Keys.ENTER);
        browser.until(seen -> seen.find("h1").getText().equals("Sähköpääskynen tukki tuuletusritilän"));
        assertThat(browser.find(".pagehead").getText()).contains("Ratkaistu");
        var problem = browser.path();
        browser.close();

        browser = samples.as(samples.named("Sanna Hietaharju")).looking(1440, "light");
        browser.open("/raide/problems/log");
        keys = new Keyboard(browser);
        keys.toId("field-title").write("Tuuletusritilän tukki sähköpääskynen");
        browser.until(seen -> seen.all(".alike__one").size() == 1);
        assertThat(browser.find("#alike").getText()).contains("Yksi samankaltainen on jo kirjattu", "Pesä siirrettiin pönttöön", "Ratkaistu kerran yhdessä organisaatiossa");
        assertThat(keys.focus().id()).as("typing is not disturbed").isEqualTo("field-title");
        assertThat(browser.violations()).isEmpty();
        keys.to("Tapasimme tämänkin").press(Keys.ENTER);
        browser.until(seen -> seen.path().equals(problem));
        assertThat(browser.find(".met").getText()).contains("Tuuletusritilän tukki sähköpääskynen");
        keys.to("Auttoi meitä").press(Keys.ENTER);
        browser.until(seen -> seen.find(".boxes").getText().contains("Auttoi 2 organisaatiota"));
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Looking for the like of it is by the way: nothing of what is written was lost. */
    @Test
    void what_cannot_be_asked_while_writing_alarms_nobody() {
        browser = samples.coordinator("raide").looking(390, "light").refusing("*/alike*");
        browser.open("/raide/problems/log").run("document.addEventListener('htmx:error', () => document.body.dataset.failed = 'yes')");
        new Keyboard(browser).toId("field-title").write("Yhteys katkesi kesken kirjaamisen");
        browser.until(seen -> "yes".equals(seen.find("body").getAttribute("data-failed")));
        assertThat(browser.find("#notice").getText()).isEmpty();
        assertThat(browser.find("#field-title").getAttribute("value")).isEqualTo("Yhteys katkesi kesken kirjaamisen");
    }

    @Test
    void enter_in_the_title_saves_what_is_written_and_nothing_else() {
        browser = samples.coordinator("raide").looking(1440, "light");
        browser.open("/raide/problems/log");
        var keys = new Keyboard(browser);
        keys.toId("field-title").write("Kummituslokki nokki opasteen");
        browser.type(Keys.ENTER);
        browser.until(seen -> seen.find("h1").getText().equals("Kummituslokki nokki opasteen"));
    }
}
