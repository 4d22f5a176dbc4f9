package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How often a problem has been met month by month, and what was renewed meanwhile. */
public record Recurrence(Row problem, List<Month> months, List<Mark> marks) {

    /** The problem and the days of its life: first met, solved, an improvement in use, shown to work. */
    public record Row(
            ItemId id, int number, String title, String language, String state, @Nullable LocalDate first, @Nullable LocalDate solved,
            @Nullable LocalDate inUse, @Nullable LocalDate proved) {

        public String code() {
            return Kind.PROBLEM.letters() + "-" + number;
        }

        public String place() {
            return Kind.PROBLEM.place(id);
        }

        public @Nullable Long daysTo(@Nullable LocalDate day) {
            return first == null || day == null ? null : Math.max(0, ChronoUnit.DAYS.between(first, day));
        }
    }

    /** How often in a month. */
    public record Month(YearMonth month, int times) {}

    /** Something renewed: a version of a card, or an improvement in use. */
    public record Mark(LocalDate day, boolean isVersion, String words, String place) {}

    static Recurrence of(Row problem, Map<YearMonth, Integer> times, List<Mark> marks, YearMonth first, int months) {
        return new Recurrence(problem,
            IntStream.range(0, months).mapToObj(first::plusMonths).map(month -> new Month(month, times.getOrDefault(month, 0))).toList(),
            marks.stream().filter(mark -> !YearMonth.from(mark.day()).isBefore(first)).toList());
    }

    /** The months in which anything happened, for the table beside the drawing. */
    public List<Month> told() {
        return months.stream().filter(month -> month.times() > 0 || !marksOf(month.month()).isEmpty()).toList();
    }

    public List<Mark> marksOf(YearMonth month) {
        return marks.stream().filter(mark -> YearMonth.from(mark.day()).equals(month)).toList();
    }

    public Drawn drawn() {
        return Drawn.of(this);
    }
}
