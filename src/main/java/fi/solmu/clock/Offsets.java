package fi.solmu.clock;

import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.Fields;
import fi.solmu.item.Trait;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many working days before the times of a practice whoever answers for it is reminded, the fewest first. */
public record Offsets(List<Integer> days) {

    public static final Offsets NONE = new Offsets(List.of());

    public static final Trait TRAIT = Trait.choices("remind", "0", "1", "2", "5", "10", "20");

    public Offsets {
        days = days.stream().distinct().sorted().toList();
    }

    public static Offsets of(Fields fields) {
        List<String> chosen = fields.list(TRAIT.name());
        return new Offsets(chosen.stream().map(Integer::valueOf).toList());
    }

    public boolean isNone() {
        return days.isEmpty();
    }

    /** As forms and files say them. */
    public List<String> words() {
        return days.stream().map(String::valueOf).toList();
    }

    /** "edellisenä työpäivänä ja 5 työpäivää ennen". */
    public String said(Say say) {
        return say.list(days.stream().map(n -> say.text("clock.remind-before", "n", n)).toList());
    }

    /** Those whose day has come for a time that begins on that day. None on days when nobody works: then it comes on the next. */
    public List<Integer> due(LocalDate first, LocalDate today, WorkingDays working) {
        return first.isBefore(today) || !working.isOpen(today) ? List.of()
            : days.stream().filter(n -> !day(first, n, working).isAfter(today)).toList();
    }

    /** The last day whose reminders may be due. */
    public LocalDate reach(LocalDate today, WorkingDays working) {
        return Stream.iterate(today, day -> working.plus(day, 1)).skip(days.get(days.size() - 1) + 2L).findFirst().orElseThrow();
    }

    /** Those of them that fell due after the last reminder; what was asked for afterwards has been told with it. */
    public static List<Integer> after(@Nullable LocalDate last, List<Integer> some, LocalDate first, WorkingDays working) {
        return last == null ? some : some.stream().filter(n -> day(first, n, working).isAfter(last)).toList();
    }

    private static LocalDate day(LocalDate first, int n, WorkingDays working) {
        return n == 0 ? working.sameOrPrevious(first) : working.plus(first, -n);
    }

    /** How many working days are left to that day, today counted. */
    public static int left(LocalDate today, LocalDate first, WorkingDays working) {
        return (int) today.datesUntil(first).filter(working::isOpen).count();
    }
}
