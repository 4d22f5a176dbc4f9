package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A time is pulled along the line to another day, and moves when that is confirmed. */
@SampleTest
class DragTest {

    private static final String LINE = "/raide/clock/timeline?from=%s&months=3";

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
    void the_day_it_is_dropped_on_is_filled_in_and_nothing_moves_before_it_is_confirmed() {
        var day = LocalDate.now().plusMonths(1).withDayOfMonth(10);
        browser.open("/raide/new/practice?state=IN_FORCE");
        browser.write("title", "Vedettävä");
        browser.write("timing.phrase", day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear());
        browser.press("Tallenna");
        browser.until(seen -> seen.find("h1").getText().equals("Vedettävä"));
        var place = browser.path();

        browser.open(LINE.formatted(day.toString().substring(0, 7)));
        browser.run("const drag = document.querySelector('day-drag'), place = drag.parentNode; drag.remove(); place.append(drag)");
        var bar = browser.all("a[data-move][data-at='" + day.toEpochDay() + "']").stream()
            .filter(each -> each.getDomAttribute("aria-label").contains("Vedettävä")).findFirst().orElseThrow();
        browser.pull(bar, 100);
        browser.until(seen -> seen.path().startsWith(place));
        assertThat(browser.path()).contains("time=" + day, "to=" + day.getYear());
        var to = LocalDate.parse(browser.find("[name=to]").getAttribute("value"));
        assertThat(to).isAfter(day.plusDays(3)).isBefore(day.plusDays(20));
        browser.open(place);
        assertThat(browser.find("#due + .due__when").getText()).as("not yet").contains(day.getDayOfMonth() + "." + day.getMonthValue() + ".");
        browser.open(place + "?time=" + day + "&to=" + to + "#due");
        browser.press("Siirrä");
        browser.until(seen -> seen.find("#due + .due__when").getText().contains(to.getDayOfMonth() + "." + to.getMonthValue() + "."));
        assertThat(browser.complaints()).isEmpty();
    }
}
