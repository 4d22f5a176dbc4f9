package fi.solmu.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sign that a practice is late or fading: how many of its times say so, and since when. */
public record Vitality(Sign sign, Planned planned, int times, LocalDate since) {

    private static final int[] DAYS_BACK = {FollowThrough.TOLD_WITHIN, 400, FollowThrough.REVIEWED_WITHIN};

    /** What is wrong with it. */
    public enum Sign {
        LATE, FADING;

        static Optional<Sign> of(String word) {
            return Stream.of(values()).filter(sign -> sign.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return "clock.follow-" + word();
        }
    }

    static List<Vitality> of(Planned planned, LocalDate today) {
        return planned.isInForce() ? Stream.of(late(planned, today), fading(planned, today)).flatMap(Optional::stream).toList() : List.of();
    }

    public String label() {
        return sign.label();
    }

    /** The days after which a time counts as late. */
    public int days() {
        return FollowThrough.LATE_AFTER;
    }

    private static Optional<Vitality> late(Planned planned, LocalDate today) {
        var late = past(planned, FollowThrough.TOLD_WITHIN, today).stream().filter(moment -> moment.standing(today) == Moment.Standing.LATE).toList();
        return late.isEmpty() ? Optional.empty()
            : Optional.of(new Vitality(Sign.LATE, planned, late.size(), late.get(0).occurrence().first()));
    }

    /** The last ones all missed, or late and untold; of what was only yesterday nobody need have told yet. */
    private static Optional<Vitality> fading(Planned planned, LocalDate today) {
        for (int days : DAYS_BACK) {
            var past = new ArrayList<>(past(planned, days, today));
            past.removeIf(moment -> moment.standing(today) == Moment.Standing.UNTOLD);
            Collections.reverse(past);
            var run = past.stream().takeWhile(moment -> moment.standing(today) != Moment.Standing.HELD).toList();
            if (run.size() >= FollowThrough.FADING_TIMES) {
                return Optional.of(new Vitality(Sign.FADING, planned, run.size(), run.get(run.size() - 1).occurrence().first()));
            }
            if (run.size() < past.size()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<Moment> past(Planned planned, int days, LocalDate today) {
        return planned.moments(today.minusDays(days), today).stream()
            .filter(moment -> moment.occurrence().isPast(today) && (moment.fact() != null || !moment.isOlderThanItsPractice())).toList();
    }
}
