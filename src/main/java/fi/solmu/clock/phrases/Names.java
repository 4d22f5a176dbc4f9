package fi.solmu.clock.phrases;

import fi.solmu.web.Say;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days, weeks and months of a timing by the names a reader has for them, several as a list. */
record Names(Say say) {

    /** With more months than these it is shorter to say which ones are left out. */
    private static final int MANY_MONTHS = 8, NAMED = 5, RUN = 3;

    String months(List<Integer> months, String key) {
        return say.list(months.stream().map(month -> say.text(key, "month", say.month(month))).toList());
    }

    static boolean isMany(List<Integer> months) {
        return months.size() >= MANY_MONTHS;
    }

    /** ", paitsi heinäkuussa" when most months are meant; nothing when all are. */
    String except(List<Integer> months) {
        var out = IntStream.rangeClosed(1, 12).filter(month -> !months.contains(month)).boxed().toList();
        return out.isEmpty() ? "" : say.text("clock.when-not-in", "months", months(out, "clock.in-month"));
    }

    /** Weekdays in one of the forms that a sentence needs. */
    String weekdays(Collection<DayOfWeek> days, IntFunction<String> key) {
        return say.list(weekdayNames(days, key));
    }

    /** "Maanantai, tiistai tai keskiviikko." */
    String either(Collection<DayOfWeek> days) {
        var names = weekdayNames(days, n -> "clock.a-day." + n);
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : say.text("clock.either", "others", String.join(", ", names.subList(0, last)), "last", names.get(last));
    }

    /** "Ensimmäinen ja viimeinen", those from the end last. */
    String nth(List<Integer> numbers) {
        return say.list(fromBothEnds(numbers).map(this::nth).toList());
    }

    /** The weeks of a year from its end. */
    String lastWeeks(List<Integer> numbers) {
        return say.list(numbers.stream().sorted().map(n -> say.text("clock.last-in", "n", -n)).toList());
    }

    /** "1., 15. ja viimeinen": days of the month. */
    String monthDays(List<Integer> numbers) {
        return say.list(fromBothEnds(numbers).map(n -> n > 0 ? say.text("clock.month-day", "n", n) : nth(n)).toList());
    }

    /** "8, 42 ja 44–46". */
    String weekNumbers(List<Integer> weeks) {
        var runs = new ArrayList<String>();
        for (int i = 0; i < weeks.size();) {
            int end = i;
            while (end + 1 < weeks.size() && weeks.get(end + 1) == weeks.get(end) + 1) {
                end++;
            }
            if (end - i + 1 >= RUN) {
                runs.add(weeks.get(i) + "–" + weeks.get(end));
                i = end + 1;
            } else {
                runs.add(String.valueOf(weeks.get(i++)));
            }
        }
        return say.list(runs);
    }

    private String nth(int n) {
        return n < 0 ? say.text("clock.last", "n", -n) : n <= NAMED ? say.text("clock.nth." + n) : say.text("clock.ordinal", "n", n);
    }

    private static Stream<Integer> fromBothEnds(List<Integer> numbers) {
        return Stream.concat(numbers.stream().filter(n -> n > 0).sorted(), numbers.stream().filter(n -> n < 0).sorted());
    }

    private List<String> weekdayNames(Collection<DayOfWeek> days, IntFunction<String> key) {
        return days.stream().map(day -> say.text(key.apply(day.getValue()))).toList();
    }
}
