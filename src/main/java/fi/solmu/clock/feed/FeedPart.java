package fi.solmu.clock.feed;

/** What stands between the head and the end of a calendar: one event, or a series with those of its times that differ. */
public sealed interface FeedPart permits FeedEvent, FeedSeries {

    void write(IcsText out);
}
