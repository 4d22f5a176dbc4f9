package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** The phone: tab bar, folded filters, one column; by keyboard too, for a keyboard may stand beside a phone. */
@SampleTest
class SmallScreenTest {

    private static final List<String> MORE = List.of(
            "/raide/problems/followup", "/raide/problems/mirror", "/raide/exchange", "/raide/network/members", "/raide/network/edit",
            "/raide/network/roles/new", "/raide/cards/print", "/raide/problems/improvements", "/me/details");

    @Autowired Samples samples;
    Browser browser;
    Keyboard keys;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(390, "light");
        keys = new Keyboard(browser);
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void the_tab_bar_leads_on_and_more_of_it_folds_out() {
        browser.open("/raide");
        assertThat(browser.find(".menu").isDisplayed()).isFalse();
        keys.to("Kortit").press(Keys.ENTER);
        browser.until(seen -> seen.path().equals("/raide/cards"));
        keys.to("Ongelmat").press(Keys.TAB).press(Keys.ENTER).to("Palvelut").press(Keys.ESCAPE);
        assertThat(keys.focus().words()).contains("Lisää");
        keys.press(Keys.ENTER).to("Palvelut").press(Keys.ENTER);
        browser.until(seen -> seen.path().equals("/raide/concepts"));
    }

    @Test
    void folded_filters_open_narrow_and_stay_open() {
        browser.open("/raide/problems");
        assertThat(browser.find(".filters__fields").isDisplayed()).isFalse();
        keys.to("Rajaa luetteloa").press(Keys.ENTER).to("Hae sanalla").write("bussi").press(Keys.ENTER);
        browser.until(seen -> seen.path().contains("bussi"));
        assertThat(browser.find(".filters__fields").isDisplayed()).isTrue();
        keys.to("Poista rajaukset").press(Keys.ENTER);
        browser.until(seen -> seen.path().equals("/raide/problems"));
    }

    @Test
    void a_card_is_read_to_its_end_without_the_focus_ever_being_covered() {
        browser.open("/raide/TK-1");
        keys.to("Kirjoita viesti").to("Kello");
    }

    @Test
    void nothing_is_wider_than_the_narrowest_phone() {
        browser.looking(320, "light");
        for (var path : Stream.of(AccessibleTest.MAIN, AccessibleTest.OTHERS, MORE).flatMap(List::stream).toList()) {
            assertThat(browser.open(path).overflow()).as(path).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void what_one_presses_in_the_bars_is_as_large_as_a_thumb() {
        browser.open("/raide");
        assertThat(browser.all(".top a, .top button, .top summary, .tabs a, .tabs summary")).filteredOn(each -> each.isDisplayed())
            .allSatisfy(each -> assertThat(each.getSize().height).as(each.getText()).isGreaterThanOrEqualTo(36));
    }
}
