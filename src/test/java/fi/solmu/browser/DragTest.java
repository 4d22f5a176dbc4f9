package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A time is pulled along the line or round the wheel to another day, and moves when that is confirmed. */
@SampleTest
@ExtendWith(AtTheDesk.class)
class DragTest {

    private static final String LINE = "/raide/clock/timeline?from=%s&months=3";
    private static final String WHEEL = "/raide/clock?from=%s&q=%s";
    private static final LocalDate DAY = LocalDate.now().plusMonths(1).withDayOfMonth(10);

    @Test
    void the_day_it_is_dropped_on_is_filled_in_and_nothing_moves_before_it_is_confirmed(Browser browser) {
        var place = practice(browser, "Vedettävä");
        browser.open(LINE.formatted(DAY.toString().substring(0, 7)));
        browser.run("const drag = document.querySelector('day-drag'), place = drag.parentNode; drag.remove(); place.append(drag)");
        browser.pull(mark(browser, "Vedettävä"), 100, 0, true);
        browser.until(seen -> seen.path().startsWith(place));
        assertThat(browser.path()).contains("time=" + DAY, "to=" + DAY.getYear());
        var to = asked(browser);
        assertThat(to).isAfter(DAY.plusDays(3)).isBefore(DAY.plusDays(20));
        browser.open(place);
        assertThat(browser.find("#due + .due__when").getText()).as("not yet").contains(DAY.getDayOfMonth() + "." + DAY.getMonthValue() + ".");
        browser.open(place + "?time=" + DAY + "&to=" + to + "#due");
        browser.press("Siirrä");
        browser.until(seen -> seen.find("#due + .due__when").getText().contains(to.getDayOfMonth() + "." + to.getMonthValue() + "."));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void round_the_wheel_its_day_is_read_from_the_angle_whatever_month_the_wheel_begins_with(Browser browser) {
        var place = practice(browser, "Kierrettävä");
        for (var from : List.of(DAY.withDayOfYear(1), DAY.minusMonths(4), DAY)) {
            for (var days : List.of(20, -6, 150)) {
                browser.open(WHEEL.formatted(from.toString().substring(0, 7), "Kierrett"));
                browser.run("const wheel = document.querySelector('svg.wheel'); wheel.style.width = '600px'; wheel.scrollIntoView({ block: 'center' })");
                var by = turned(browser, mark(browser, "Kierrettävä"), days);
                browser.pull(mark(browser, "Kierrettävä"), by.right, by.down, false);
                var expected = days == 150 && from.getMonthValue() == 1 && from.getYear() == DAY.getYear() ? from.plusYears(1).minusDays(1) : DAY.plusDays(days);
                browser.until(seen -> !seen.find(".day-drag__day").getText().isEmpty());
                assertThat(browser.find(".day-drag__day").isDisplayed()).isTrue();
                browser.drop();
                browser.until(seen -> seen.path().startsWith(place));
                assertThat(browser.path()).contains("time=" + DAY);
                assertThat(asked(browser)).as(from + " by " + days).isBetween(expected.minusDays(1), expected.plusDays(1));
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_press_opens_it_escape_lets_go_and_a_finger_scrolls_unless_it_rests_first(Browser browser) {
        var place = practice(browser, "Pideltävä");
        var wheel = WHEEL.formatted(DAY.toString().substring(0, 7), "Pidelt");
        browser.open(wheel);
        browser.pull(mark(browser, "Pideltävä"), 40, 120, false);
        assertThat(mark(browser, "Pideltävä").findElement(org.openqa.selenium.By.xpath("..")).getDomAttribute("transform")).startsWith("rotate(");
        browser.type(Keys.ESCAPE);
        browser.drop();
        assertThat(browser.find(".day-drag__day").getText()).isEmpty();
        assertThat(browser.path()).as("nothing was opened").isEqualTo(wheel);
        browser.pullByFinger(mark(browser, "Pideltävä"), 40, 120, Duration.ofMillis(20));
        assertThat(browser.path()).as("a finger that passed by").isEqualTo(wheel);
        browser.pullByFinger(mark(browser, "Pideltävä"), 40, 120, Duration.ofMillis(600));
        browser.until(seen -> seen.path().startsWith(place));
        assertThat(browser.path()).contains("time=" + DAY, "to=");
        browser.open(wheel);
        mark(browser, "Pideltävä").click();
        browser.until(seen -> seen.path().equals(place));
        assertThat(browser.complaints()).isEmpty();
    }

    private static String practice(Browser browser, String title) {
        browser.open("/raide/new/practice?state=IN_FORCE");
        browser.write("title", title);
        browser.write("timing.phrase", DAY.getDayOfMonth() + "." + DAY.getMonthValue() + "." + DAY.getYear());
        browser.press("Tallenna");
        browser.until(seen -> seen.find("h1").getText().equals(title));
        return browser.path();
    }

    /** What the mouse takes hold of. */
    private static WebElement mark(Browser browser, String title) {
        var link = "a[data-move='" + DAY + "'][data-at='" + DAY.toEpochDay() + "'][aria-label*='" + title + "']";
        return browser.find(link + " > :is(path, rect, circle)");
    }

    private static LocalDate asked(Browser browser) {
        return LocalDate.parse(browser.find("[name=to]").getAttribute("value"));
    }

    private record By(int right, int down) {}

    /** How many pixels a mark is pulled to stand so many days further round the wheel. */
    private static By turned(Browser browser, WebElement mark, int days) {
        var moved = (List<?>) browser.run("const mark = document.querySelector(\"a[data-move='" + DAY + "'] > :is(path, circle)\").getBoundingClientRect(),"
            + "svg = document.querySelector('svg.wheel').getBoundingClientRect(),"
            + "x = mark.x + mark.width / 2 - svg.x - svg.width / 2, y = mark.y + mark.height / 2 - svg.y - svg.height / 2,"
            + "by = " + days + " / Number(document.querySelector('day-drag').getAttribute('days')) * 2 * Math.PI;"
            + "return [x * Math.cos(by) - y * Math.sin(by) - x, x * Math.sin(by) + y * Math.cos(by) - y].map(Math.round)");
        return new By(((Number) moved.get(0)).intValue(), ((Number) moved.get(1)).intValue());
    }
}
