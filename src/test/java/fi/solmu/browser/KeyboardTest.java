package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that hands do with a mouse, done with Tab, Enter, Space, arrows and Escape. */
@SampleTest
class KeyboardTest {

    @Autowired Samples samples;
    Browser browser;
    Keyboard keys;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(1440, "light");
        keys = new Keyboard(browser);
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void somebody_signs_in() {
        try (var stranger = samples.nobody().open("/sign-in").looking(1440, "light")) {
            new Keyboard(stranger).to(stranger.find("button.cast__one b").getText()).press(Keys.ENTER);
            stranger.until(seen -> !seen.path().startsWith("/sign-in"));
            assertThat(stranger.find(".sheet h1").getText()).isEqualTo("Sinulta odotetaan");
        }
    }

    @Test
    void the_first_stop_skips_to_the_content() {
        browser.open("/raide/problems");
        keys.press(Keys.TAB);
        assertThat(keys.focus().words()).isEqualTo("Siirry sisältöön");
        keys.press(Keys.ENTER).press(Keys.TAB);
        assertThat(browser.run("return document.querySelector('main').contains(document.activeElement)")).isEqualTo(true);
    }

    @Test
    void the_menu_and_what_folds_out_of_the_top_bar() {
        browser.open("/raide");
        keys.to("Suomi").press(Keys.ENTER);
        assertThat(browser.find(".top__language .pop__panel").isDisplayed()).isTrue();
        keys.to("Svenska").press(Keys.ESCAPE);
        assertThat(browser.find(".top__language .pop__panel").isDisplayed()).isFalse();
        assertThat(keys.focus().words()).contains("Suomi");
        keys.to("Ongelmakirjuri").press(Keys.ENTER);
        browser.until(seen -> seen.path().equals("/raide/problems"));
    }

    @Test
    void something_is_searched_and_opened() {
        browser.open("/raide");
        keys.to("Hae").write("bussi").press(Keys.ENTER);
        browser.until(seen -> seen.path().startsWith("/raide/search"));
        var first = browser.find(".found__title a").getText();
        keys.to(first).press(Keys.ENTER);
        browser.until(seen -> seen.find("h1").getText().equals(first));
    }

    @Test
    void a_slash_leads_to_the_search_and_arrows_through_what_is_found() {
        browser.open("/raide/problems");
        keys.press("/").write("korvaav");
        assertThat(keys.focus().id()).isEqualTo("top-search");
        browser.until(seen -> !seen.all(".ahead__one").isEmpty());
        keys.press(Keys.ARROW_DOWN);
        var chosen = browser.find(".ahead__one[aria-selected=true] span").getText();
        keys.press(Keys.ENTER);
        browser.until(seen -> seen.find("h1").getText().equals(chosen));

        browser.open("/raide/problems");
        keys.press("/").write("korvaav");
        browser.until(seen -> !seen.all(".ahead__one").isEmpty());
        browser.staying("ended");
        keys.write("a");
        browser.until(seen -> !seen.find("#ahead").isDisplayed());
        assertThat(browser.find("#ahead").getAttribute("textContent")).doesNotContain("Kirjaudu");

        browser = samples.coordinator("raide").looking(1440, "light").open("/raide/search?q=bussi");
        keys = new Keyboard(browser);
        var titles = browser.all(".found__title").stream().map(each -> each.getText()).toList();
        keys.toId("field-q").press(Keys.ARROW_DOWN);
        assertThat(keys.focus().words()).isEqualTo(titles.get(0));
        assertThat(keys.press(Keys.ARROW_DOWN).focus().words()).isEqualTo(titles.get(1));
        assertThat(keys.press(Keys.ARROW_UP).press(Keys.ARROW_UP).focus().id()).isEqualTo("field-q");
    }

    @Test
    void a_problem_with_an_error_is_mended_and_saved() {
        browser.open("/raide/new/problem");
        keys.to("Tallenna").press(Keys.ENTER);
        browser.until(seen -> !seen.all(".errorsummary").isEmpty());
        assertThat(keys.focus().what()).contains("errorsummary");
        keys.press(Keys.TAB).press(Keys.ENTER);
        assertThat(keys.focus().id()).isEqualTo("field-title");
        assertThat(browser.find("#field-title").getAttribute("aria-invalid")).isEqualTo("true");
        keys.write("Näppäimistö riitti").press(Keys.ENTER);
        browser.until(seen -> seen.find("h1").getText().equals("Näppäimistö riitti"));
        assertThat(browser.find("#notice").getText()).isEqualTo("Tallennettu.");
        assertThat(keys.focus().id()).isEqualTo("notice");
    }

    @Test
    void after_a_deed_the_focus_is_where_it_was_done() {
        browser.open("/raide/ON-2");
        browser.run("document.querySelector('#follow button').focus()");
        var before = browser.find("#follow button").getText();
        keys.press(Keys.ENTER);
        browser.until(seen -> !seen.find("#follow button").getText().equals(before));
        assertThat(keys.focus().id()).isEqualTo("follow");
        keys.press(Keys.TAB);
        assertThat(keys.focus().words()).isEqualTo(browser.find("#follow button").getText()).isNotEqualTo(before);
        keys.press(Keys.ENTER);
        browser.until(seen -> seen.find("#follow button").getText().equals(before));

        browser.run("document.querySelector('#field-said').focus()");
        keys.write("Kirjoitettu näppäimistöllä").press(Keys.TAB).press(Keys.ENTER);
        browser.until(seen -> seen.find("#talk").getText().contains("Kirjoitettu näppäimistöllä"));
        assertThat(keys.focus().id()).isEqualTo("talk");
        assertThat(keys.focus().covered()).isFalse();
    }

    @Test
    void the_weeks_of_the_clock_turn_and_the_focus_stays() {
        browser.open("/raide/clock");
        var week = browser.find("#week-title").getText();
        var next = browser.find("#week-next").getText();
        keys.to(next).press(Keys.ENTER);
        browser.until(seen -> !seen.find("#week-title").getText().equals(week));
        assertThat(keys.focus().id()).isEqualTo("week-next");
        assertThat(browser.find("#notice").getAttribute("textContent")).contains(browser.find("#week-title").getText());
        keys.press(Keys.ENTER);
        browser.until(seen -> !seen.find("#week-next").getText().equals(next));
        assertThat(keys.focus().id()).isEqualTo("week-next");
    }

    @Test
    void the_wheel_is_one_stop_and_arrows_move_on_it() {
        browser.open("/raide/clock");
        browser.run("document.querySelector('wheel-keys a[tabindex=\"0\"]').focus()");
        var first = keys.focus().words();
        keys.press(Keys.ARROW_RIGHT);
        assertThat(keys.focus().words()).isNotEqualTo(first).isNotBlank();
        assertThat(keys.focus().seen()).isTrue();
        keys.press(Keys.ARROW_DOWN).press(Keys.END).press(Keys.HOME).press(Keys.ARROW_UP);
        assertThat(keys.focus().lost()).isFalse();
        keys.press(Keys.TAB);
        assertThat(browser.run("return document.activeElement.closest('wheel-keys')")).isNull();
    }

    @Test
    void what_stands_on_the_wheel_opens_by_enter() {
        browser.open("/raide/clock");
        browser.run("document.querySelector('wheel-keys .act[data-ring]').focus()");
        keys.press(Keys.ENTER);
        browser.until(seen -> seen.find(".pagehead__over").getText().startsWith("Käytäntö"));
    }

    @Test
    void the_tasks_of_a_card_are_walked_and_one_is_opened() {
        browser.open("/raide/TK-1");
        var last = browser.all(".task__what a, .others__task a:not(.button)").stream().map(each -> each.getText())
            .reduce((one, other) -> other).orElseThrow();
        keys.to("Toisen silmin").press(Keys.ENTER).toId("turn-field-role");
        keys.to(last).press(Keys.ENTER);
        browser.until(seen -> seen.find("h1").getText().equals(last));
    }
}
