package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page can be used by everybody: WCAG 2.2 AA as far as a machine can tell, and no page is wider than the screen. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleTest {

    static final List<String> MAIN = List.of("/raide", "/raide/clock", "/raide/cards", "/raide/TK-1", "/raide/problems",
            "/raide/ON-1", "/raide/concepts/promises", "/raide/PL-1", "/raide/network", "/raide/new/problem", "/raide/problems/log");

    static final List<String> OTHERS = List.of("/networks", "/me", "/raide/VK-1", "/raide/RA-1", "/raide/PA-1", "/raide/TT-1",
            "/raide/new/practice", "/raide/new/action_card", "/raide/new/promise", "/raide/search?q=bussi", "/raide/search", "/raide/search?q=bussi&kind=problem&earlier=true", "/health",
            "/raide/nowhere", "/tyollisyys/clock", "/raide/TK-3",
            "/raide/cards/print", "/raide/exchange", "/raide/clock/feed", "/raide/problems/improvements", "/raide/network/members", "/raide/network/edit",
            "/raide/assessment", "/raide/AK-2", "/raide/new/assessment_round", "/raide/customers", "/raide/problems/projects", "/raide/alignment/areas",
            "/raide/notices", "/raide/following", "/raide/mail", "/me/mail", "/me/devices", "/raide/clock/agenda", "/raide/clock/month", "/raide/clock/table", "/raide/clock/timeline",
            "/raide/clock?rings=group", "/raide/clock/table?months=3&rings=role", "/raide/clock/clashes", "/raide/clock/turn", "/raide/clock?from=2026-08",
            "/raide/clock/review", "/raide/clock/standing", "/raide/paste/practice", "/raide/clock/share?as=table&rings=role", "/raide/clock/paper",
            "/raide/cards/situations", "/raide/cards/alerts", "/raide/cards/alerts/sources", "/raide/cards/offline", "/offline", "/raide/cards/mine",
            "/raide/cards/mine/organisation",
            "/raide/problems/followup", "/raide/problems/mirror", "/raide/paste/problem",
            "/share/never-was", "/raide/network/closed", "/raide/items/unconfirmed");

    @Autowired Samples samples;
    Browser browser;

    @BeforeAll
    void comes() {
        browser = samples.coordinator("raide");
    }

    @AfterAll
    void goes() {
        browser.open("/raide").speak("fi").close();
    }

    @ParameterizedTest
    @CsvSource({"fi", "sv", "en"})
    void the_main_pages_are_accessible_in_every_size_and_language(String language) {
        browser.looking(1440, "light").open("/raide").speak(language);
        var softly = new SoftAssertions();
        for (var width : List.of(390, 1440)) {
            browser.looking(width, "light");
            MAIN.forEach(path -> look(path, width + " light " + language, softly));
        }
        softly.assertAll();
    }

    /** Colours are the same in every language. */
    @Test
    void the_main_pages_are_accessible_in_the_dark() {
        browser.looking(1440, "light").open("/raide").speak("fi");
        var softly = new SoftAssertions();
        for (var width : List.of(390, 1440)) {
            browser.looking(width, "dark");
            MAIN.forEach(path -> look(path, width + " dark", softly));
        }
        softly.assertAll();
    }

    @Test
    void every_other_page_is_accessible() {
        var softly = new SoftAssertions();
        browser.looking(1440, "light");
        OTHERS.forEach(path -> look(path, "1440", softly));
        look(browser.open("/raide/TK-1").path() + "/comparison?from=3&to=draft", "1440", softly);
        look(browser.open("/raide/TK-1").path() + "/offline", "1440", softly);
        look(browser.open("/raide/PA-1").path() + "/acceptance", "1440", softly);
        for (var width : List.of(390, 1440)) {
            look(browser.looking(width, width < 500 ? "dark" : "light").open("/raide/TK-1").path() + "/lanes", String.valueOf(width), softly);
        }
        look(browser.open("/raide/TK-1").path() + "/knowing", "1440", softly);
        look(browser.open("/raide/TK-1").path() + "/alone", "1440", softly);
        softly.assertAll();
    }

    @Test
    void the_sign_in_page_is_accessible_on_a_small_screen() {
        try (var stranger = samples.nobody().looking(390, "light").open("/sign-in")) {
            assertThat(stranger.violations()).isEmpty();
            assertThat(stranger.overflow()).isZero();
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    private void look(String path, String how, SoftAssertions softly) {
        browser.open(path);
        softly.assertThat(browser.violations()).as(path + " " + how).isEmpty();
        softly.assertThat(browser.overflow()).as("overflow of " + path + " " + how).isLessThanOrEqualTo(0);
        softly.assertThat(browser.complaints().stream().filter(each -> !each.contains("404"))).as(path + " " + how).isEmpty();
    }
}
