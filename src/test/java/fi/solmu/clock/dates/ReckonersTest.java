package fi.solmu.clock.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our dates beside those of other libraries. Where two of them differ, one is known to be wrong and it is said which. */
class ReckonersTest {

    private static final int RULES = 4000, YEARS = 9;

    /**
     * lib-recur finds a week 53 where there is none, and counts positions from the first day, not from the beginning of its year.
     * ical4j loses days of weeks in which a month ends, gives up on days that are years apart, and forgets the months beside days of
     * the year.
     */
    private static final Map<Reckoners, Pattern> FAULTS = Map.of(
        Reckoners.LIB_RECUR, Pattern.compile("BYWEEKNO=[^;]*53|FREQ=YEARLY.*BYSETPOS"),
        Reckoners.ICAL4J, Pattern.compile("FREQ=(WEEKLY|DAILY).*BYMONTH=|BYMONTH=.*BYYEARDAY"));

    private final Locale before = Locale.getDefault();

    /** ical4j takes the first day of the week from the language of the machine. */
    @BeforeEach
    void in_finland() {
        Locale.setDefault(new Locale("fi", "FI"));
    }

    @AfterEach
    void as_before() {
        Locale.setDefault(before);
    }

    @Test
    void every_rule_gives_the_dates_that_others_reckon() {
        var rules = new RandomRules(5545);
        var days = new Random(2);
        var differing = new ArrayList<String>();
        int compared = 0;
        for (int n = 0; n < RULES; n++) {
            var text = rules.next();
            var from = LocalDate.of(2019, 1, 1).plusDays(days.nextInt(3000));
            var first = first(text, from);
            if (first != null) {
                compared++;
                var ours = Recurrence.parse(text, first).dates(first, first.plusYears(YEARS));
                differing.addAll(differing(text, first, ours));
            }
        }
        assertThat(differing).isEmpty();
        assertThat(compared).isGreaterThan(RULES * 9 / 10);
    }

    /** Each library that says otherwise, but for its known faults; and both of them, faults or not. */
    private static List<String> differing(String text, LocalDate first, List<LocalDate> ours) {
        var differ = FAULTS.keySet().stream().filter(other -> !ours.equals(theirs(other, text, first))).toList();
        boolean known = differ.size() == 1 && FAULTS.get(differ.get(0)).matcher(text).find();
        return known ? List.of() : differ.stream()
            .map(other -> text + " from " + first + "\n  ours " + brief(ours) + "\n  " + other + " " + brief(theirs(other, text, first))).toList();
    }

    private static String brief(List<LocalDate> dates) {
        return dates.size() + " " + dates.subList(0, Math.min(12, dates.size()));
    }

    private static List<LocalDate> theirs(Reckoners other, String text, LocalDate first) {
        try {
            return other.rule(text, first).between(first, first.plusYears(YEARS));
        } catch (RuntimeException refused) {
            return List.of();
        }
    }

    /** None when the rule never comes, or not in these years. */
    private static LocalDate first(String text, LocalDate from) {
        try {
            return Recurrence.parse(text, from).dates(from, from.plusYears(4)).stream().findFirst().orElse(null);
        } catch (RuleRefused never) {
            return null;
        }
    }
}
