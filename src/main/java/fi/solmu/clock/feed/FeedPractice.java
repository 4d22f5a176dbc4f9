package fi.solmu.clock.feed;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A practice as a calendar outside shows it; empty texts are left out, and no person is ever named. */
public record FeedPractice(String id, String title, String description, String place, String url, String ring,
        int revision, Instant changed, Timing timing) {

    private static final int YEARS_BACK = 1, YEARS_AHEAD = 2;

    /** Day by day: shifts, working days and narrowed months cannot be said in a rule that all calendars read alike. */
    public List<FeedEvent> events(LocalDate today, WorkingDays working) {
        if (!timing.isExact()) {
            return List.of();
        }
        return timing.occurrences(today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD), working).stream()
            .map(occurrence -> new FeedEvent(this, occurrence, false))
            .toList();
    }
}
