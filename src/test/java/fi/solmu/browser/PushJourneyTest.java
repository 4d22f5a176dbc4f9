package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes to a browser while nobody looks. No push service is in reach here, so the browser itself delivers what would have come. */
@SampleTest
class PushJourneyTest {

    private static final String SHOWN = """
        return navigator.serviceWorker.ready.then(there => there.getNotifications()).then(all => all.map(each =>
            [each.title, each.body, each.tag, each.lang, each.data.url].join('|')))""";

    @Autowired Samples samples;
    Browser browser;

    @BeforeEach
    void a_browser_in_which_somebody_is_signed_in() {
        browser = samples.coordinator("raide").looking(390, "light");
        browser.cdp("Browser.grantPermissions", Map.of("origin", browser.address(""), "permissions", List.of("notifications")));
        browser.open("/raide");
        browser.until(there -> Boolean.TRUE.equals(there.run("return navigator.serviceWorker.getRegistration('/').then(there => !!there?.active)")));
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void a_call_is_shown_once_however_often_it_comes() {
        browser.cdp("ServiceWorker.enable", Map.of());
        var message = "{\"title\":\"HARJOITUS: tilanne alkoi\",\"body\":\"TI-1 Linja poikki\",\"url\":\"/raide/cards/situations\",\"tag\":\"t1\",\"lang\":\"fi\"}";
        deliver(message);
        deliveredUntil(message, 1);
        assertThat(((List<?>) browser.run(SHOWN)).stream().map(String::valueOf))
            .containsExactly("HARJOITUS: tilanne alkoi|TI-1 Linja poikki|t1|fi|" + "/raide/cards/situations");
        deliveredUntil(message.replace("t1", "t2"), 2);
    }

    @Test
    void the_page_of_devices_says_when_the_browser_reaches_no_service() {
        browser.open("/me").press("Ilmoitukset laitteille");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        browser.run("document.querySelector('push-here').dataset.patience = 300");
        browser.press("Salli ilmoitukset tällä laitteella");
        browser.until(there -> there.find("[data-when=failed]").isDisplayed() || there.find("[data-when=denied]").isDisplayed());
        assertThat(browser.find("push-here").getText()).doesNotContain("ei pysty näyttämään");
        assertThat(browser.text()).contains("Ilmoituksia ei tule vielä millekään laitteelle");
    }

    /** A worker that is just being begun does not hear what is delivered that way. */
    private void deliveredUntil(String message, int shown) {
        browser.until(there -> {
            deliver(message);
            return ((List<?>) there.run(SHOWN)).size() == shown;
        });
    }

    /** The registrations of a browser are numbered as they come. */
    private void deliver(String message) {
        for (int each = 0; each < 5; each++) {
            browser.cdp("ServiceWorker.deliverPushMessage", Map.of("origin", browser.address(""), "registrationId", String.valueOf(each), "data", message));
        }
    }
}
