package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The meeting view on the wall of a room: 1280 wide, read from five metres. */
@SampleTest
class MeetingViewTest {

    @Autowired Samples samples;
    Browser browser;

    @BeforeEach
    void comes() {
        browser = samples.coordinator("raide").looking(1280, "light").open("/raide");
        browser.pressOn(".top__tools form button");
    }

    @AfterEach
    void goes() {
        browser.close();
    }

    @Test
    void every_main_page_fits_the_wall_and_hides_what_is_not_for_it() {
        var softly = new SoftAssertions();
        for (var path : AccessibleTest.MAIN) {
            softly.assertThat(browser.open(path).overflow()).as(path).isLessThanOrEqualTo(0);
            softly.assertThat(browser.all(".talk, .filters, .top__search").stream().noneMatch(each -> each.isDisplayed())).as(path).isTrue();
        }
        softly.assertAll();
    }

    @Test
    void nobodys_own_bell_is_on_the_wall_and_the_brand_stays_on_one_line() {
        for (var width : new int[] {1280, 1000, 800}) {
            browser.looking(width, "light").open("/raide");
            assertThat(browser.find(".bell").isDisplayed()).as("at " + width).isFalse();
            assertThat(browser.run("const range = document.createRange(); range.selectNodeContents(document.querySelector('.top__brand span'));"
                + "return range.getClientRects().length")).as("at " + width).isEqualTo(1L);
            assertThat(browser.overflow()).as("at " + width).isLessThanOrEqualTo(0);
        }
        browser.pressOn(".top__tools form button");
        assertThat(browser.find(".bell").isDisplayed()).isTrue();
    }

    @Test
    void wheel_and_week_stand_side_by_side() {
        browser.open("/raide/clock");
        assertThat(browser.find(".wheel").getSize().width).isGreaterThan(350);
        assertThat(browser.find(".week").getSize().width).isGreaterThan(400);
        assertThat(browser.find(".week").getLocation().y).isLessThan(browser.find(".wheel").getLocation().y + 100);
    }
}
