package fi.solmu.clock.out;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.ClockAsked;
import fi.solmu.clock.FilterForm;
import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practice;
import fi.solmu.clock.Rings;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.wheel.RingName;
import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class NumberedYearTest {

    private static final UUID CITY = new UUID(0, 1);
    private static final Viewer READER = new Viewer(CITY, "", CITY, "", CITY, "asema", "Asema", Access.VIEWER, Set.of(), Locale.forLanguageTag("fi-FI"));

    @Test
    void numbers_run_ring_by_ring_and_in_time_and_the_wheel_has_them() {
        var year = year(List.of(one("Syksy", "A", 9), one("Kevät", "B", 4), one("Talvi", "A", 2)));
        assertThat(year.groups().stream().flatMap(group -> group.rows().stream()).map(row -> row.planned().title())).containsExactly("1 Talvi", "2 Syksy", "3 Kevät");
        assertThat(year.clock().wheel().arcs().stream().map(arc -> arc.title())).containsExactlyInAnyOrder("1 Talvi", "2 Syksy", "3 Kevät");
    }

    @Test
    void what_is_too_much_for_a_list_is_counted() {
        var year = year(IntStream.range(0, 1_000).mapToObj(n -> one("Kokous " + n, n < 300 ? "A" : "B", 1 + n % 12)).toList());
        assertThat(year.groups().stream().mapToInt(group -> group.rows().size())).containsExactly(300, 300);
        assertThat(year.more()).isEqualTo(400);
    }

    @Test
    void paper_takes_more_sheets_for_more_practices_and_any_letters() throws IOException {
        var odd = "Pitkä".repeat(40) + " \uD83D\uDE82 \u4E2D\n\u0001 \u0634";
        var many = IntStream.range(0, 900).mapToObj(n -> one(n == 0 ? odd : "Kokous " + n, "A", 1 + n % 12)).toList();
        var out = new ByteArrayOutputStream();
        ClockPaper.write(year(many), "Asema", List.of("Rajattu"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>", false,
            new Messages().in(Locale.forLanguageTag("fi-FI")), out);
        try (var paper = Loader.loadPDF(out.toByteArray())) {
            assertThat(paper.getNumberOfPages()).isBetween(4, 20);
            assertThat(new PDFTextStripper().getText(paper)).contains("Kokous 12", "Ja 300 muuta", "Pitkä", "? ?");
        }
    }

    private static NumberedYear year(List<Planned> all) {
        var asked = ClockAsked.of(Map.of("year", "2026"), LocalDate.of(2026, 11, 23));
        var form = new FilterForm(asked.chosen().filter(), List.of(), List.of(), new GroupsOfClock(List.of(), Map.of()), List.of(), all.size(), all.size());
        var rings = new Rings(List.of(new RingName("A", "Kaupunki", 1), new RingName("B", "Junat", 2)), planned -> List.of(planned.practice().ring()));
        return NumberedYear.of(asked, new Narrowed(all, form, false), rings, READER);
    }

    private static Planned one(String title, String ring, int month) {
        return new Planned(new ItemId(ItemId.nextUuid()), title, "IN_FORCE",
            new Practice(ring, Timing.byRule("FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=3"), null, List.of(), "", "", "", List.of()),
            CITY, null, WorkingDays.FINNISH, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
