package fi.solmu.clock;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Reason;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an occurrence is on its day, in the reader's words: "29.3. on pitkäperjantai, siksi 28.3." */
public record Because(Say say, @Nullable String anchor) {

    public Because(Say say) {
        this(say, null);
    }

    /** None when the day is plainly what the timing says. */
    public @Nullable String sentence(@Nullable Timing timing, Occurrence occurrence, WorkingDays working) {
        var reasons = timing == null ? List.<Reason>of() : timing.reasons(occurrence, working);
        if (reasons.isEmpty()) {
            return null;
        }
        var sentence = say.text("clock.because", "reasons", say.list(reasons.stream().map(this::words).toList()), "date", brief(occurrence.first()));
        return sentence.substring(0, 1).toUpperCase(say.locale()) + sentence.substring(1);
    }

    public String words(Reason reason) {
        if (reason.why() == Reason.Why.HANGS_ON_ANCHOR) {
            return say.text("clock.anchor-" + reason.name() + (reason.number() < 0 ? "-before" : "-after"), "n", Math.abs(reason.number()),
                "anchor", (anchor == null ? say.text("clock.anchor-unnamed") : anchor) + " " + brief(reason.date()));
        }
        var holiday = reason.holiday();
        return say.text("clock.because." + word(reason.why()), "date", brief(reason.date()), "n", reason.number(), "name", reason.name(),
            "weekday", say.text("clock.day-name." + reason.date().getDayOfWeek().getValue()),
            "holiday", holiday == null ? "" : say.text("clock.holiday." + word(holiday)),
            "month", say.month(reason.date().getMonthValue()), "year", String.valueOf(reason.date().getYear()));
    }

    private String brief(LocalDate date) {
        return new When(say).dayAndMonth(date);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
