package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Recurrence;
import fi.solmu.clock.dates.Shift;
import fi.solmu.clock.dates.Timing;
import fi.solmu.web.Say;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A timing said in the words of a reader's language, so that it reads back as the very same timing. */
public final class Spoken {

    private static final int WEEKS = 53;

    private final Say say;
    private final Names names;
    private final @Nullable String anchor;

    public Spoken(Say say) {
        this(say, null);
    }

    /** Where the timing hangs on another practice, that is called so. */
    public Spoken(Say say, @Nullable String anchor) {
        this.anchor = anchor;
        this.say = say;
        this.names = new Names(say);
    }

    /** "Maaliskuun ja lokakuun kolmas keskiviikko, klo 9.00." */
    public String timing(Timing timing) {
        var told = timing.canonical();
        var words = told.recurrence().map(this::exact).orElseGet(() -> loosely(told)) + rest(told);
        return words.substring(0, 1).toUpperCase(say.locale()) + words.substring(1);
    }

    private String exact(Recurrence recurrence) {
        return new SpokenPattern(say, anchor).of(recurrence.pattern(), recurrence.months().list());
    }

    private String loosely(Timing timing) {
        if (timing.open()) {
            return say.text("clock.when-open");
        }
        return say.text("clock.day-to-agree", "when", timing.weeks().isEmpty() ? months(timing.months()) : weeks(timing.weeks()));
    }

    private String months(List<Integer> months) {
        if (!Names.isMany(months)) {
            return say.text("clock.when-months", "months", names.months(months, "clock.in-month"));
        }
        return say.text("clock.when-every-month") + names.except(months);
    }

    private String weeks(List<Integer> weeks) {
        for (int rest : new int[] {0, 1}) {
            if (weeks.equals(IntStream.rangeClosed(1, WEEKS).filter(week -> week % 2 == rest).boxed().toList())) {
                return say.text(rest == 1 ? "clock.odd-weeks" : "clock.even-weeks");
            }
        }
        return weeks.size() == WEEKS ? say.text("clock.every-n-weeks", "n", 1)
            : say.text("clock.when-weeks", "n", weeks.size(), "weeks", names.weekNumbers(weeks));
    }

    private String rest(Timing timing) {
        var rest = new StringBuilder();
        if (timing.hours() != null) {
            rest.append(say.text("clock.when-time", "time", timing.hours().text()));
        }
        if (timing.span() > 1) {
            rest.append(say.text("clock.when-span", "n", timing.span()));
        }
        if (timing.shift() != Shift.NONE) {
            rest.append(say.text("clock.when-shift." + timing.shift().name().toLowerCase(Locale.ROOT)));
        }
        timing.recurrence().map(recurrence -> recurrence.term().times()).filter(times -> times > 0)
            .ifPresent(times -> rest.append(say.text("clock.when-times", "n", times)));
        if (timing.from() != null) {
            rest.append(say.text("clock.when-from", "date", say.date(timing.from())));
        }
        if (timing.until() != null) {
            rest.append(say.text("clock.when-until", "date", say.date(timing.until())));
        }
        return rest.toString();
    }
}
