package fi.solmu.clock;

import fi.solmu.clock.dates.AroundAnchor.Day;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;

/** The days of a practice as others may count from them: three months back and two years ahead, or the next one to come. */
record AnchorDays(Planned anchor, LocalDate today) {

    static final int YEARS_AHEAD = 2;
    private static final int MOST = 140;
    private static final int[] YEARS_SEARCHED = {YEARS_AHEAD, 8, 30};

    /** Before it one counts from its first day, after it from its last. What comes oftener than weekly is no anchor. */
    List<Day> counted(int offset) {
        for (int years : YEARS_SEARCHED) {
            var days = anchor.moments(today.minusDays(FollowThrough.TOLD_WITHIN), today.plusYears(years)).stream()
                .filter(moment -> !moment.isCalledOff()).map(Moment::occurrence).filter(time -> time.isExact())
                .map(time -> new Day(time.original(), offset < 0 ? time.first() : time.last())).limit(MOST + 1L).toList();
            if (isTooMany(days) || days.stream().anyMatch(day -> !day.held().isBefore(today))) {
                return days;
            }
        }
        return List.of();
    }

    static boolean isTooMany(List<Day> days) {
        return days.size() > MOST;
    }

    /** A new dependant needs something to count from. */
    List<Day> firstCounted(int offset) {
        var days = new Hanging(anchor, null).state() == Hanging.State.HOLDS ? counted(offset) : List.<Day>of();
        if (days.isEmpty()) {
            throw Refused.at("timing", "clock.anchor-undated", "anchor", anchor.title());
        }
        if (isTooMany(days)) {
            throw Refused.at("timing", "clock.anchor-too-often", "anchor", anchor.title());
        }
        return days;
    }
}
