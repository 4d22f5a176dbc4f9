package fi.solmu.home;

import fi.solmu.item.Duty;
import fi.solmu.item.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The front page: what is expected of the reader, and the network as one thread with how many of each it has. */
public record Front(List<Duty> duties, int more, List<Knot> thread, LocalDate today) {

    public static final int MOST = 3;

    /** One place on the thread: how many there are, and how many of them miss what they should be tied to. */
    public record Knot(Kind kind, String place, int count, int loose) {

        public String words() {
            return "home.thread." + kind.word();
        }
    }

    static Front of(List<Duty> duties, Map<Kind, Tally.Count> tally, LocalDate today) {
        var shown = duties.subList(0, Math.min(MOST, duties.size()));
        return new Front(shown, duties.size() - shown.size(), thread(tally), today);
    }

    /** In the order in which the thread runs. */
    private static List<Knot> thread(Map<Kind, Tally.Count> tally) {
        return Stream.of(Kind.CHANGE_FACTOR, Kind.IMPACT, Kind.MEASURE, Kind.GOAL, Kind.INDICATOR, Kind.PRACTICE,
                Kind.SERVICE_CONCEPT, Kind.PROMISE, Kind.ACTION_CARD, Kind.PROBLEM, Kind.SOLUTION, Kind.IMPROVEMENT)
            .map(kind -> {
                var count = tally.getOrDefault(kind, new Tally.Count(kind, 0, 0));
                return new Knot(kind, "/" + register(kind), count.all(), count.loose());
            })
            .toList();
    }

    private static String register(Kind kind) {
        return kind == Kind.SOLUTION || kind == Kind.IMPROVEMENT ? Kind.PROBLEM.place() : kind.place();
    }
}
