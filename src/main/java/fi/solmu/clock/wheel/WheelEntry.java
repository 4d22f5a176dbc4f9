package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.Occurrence;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One time of a practice as the clock shows it; without an occurrence its time is still to be agreed. */
public record WheelEntry(String id, String href, String title, String ring,
        @Nullable Occurrence occurrence, boolean shared) {

    /** The same practice at one of its times. */
    public WheelEntry on(String next, Occurrence time, boolean isShared) {
        return new WheelEntry(id, href, title, next, time, isShared);
    }

    public State state(LocalDate today) {
        if (occurrence == null || today.isBefore(occurrence.first())) {
            return State.COMING;
        }
        return occurrence.isPast(today) ? State.PAST : State.NOW;
    }

    /** Where the day stands to the time. */
    public enum State {
        PAST, NOW, COMING;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
