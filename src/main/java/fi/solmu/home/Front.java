package fi.solmu.home;

import fi.solmu.item.Duty;
import fi.solmu.item.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The front page: what is expected of the reader, and the network as one thread with how many of each it has. */
public record Front(List<Duty> duties, int more, List<Knot> thread, List<Knot> alongside, LocalDate today) {

    public static final int MOST = 3;
    /** In the order in which the thread runs. */
    private static final List<Kind> THREAD = List.of(
            Kind.CHANGE_FACTOR, Kind.IMPACT, Kind.MEASURE, Kind.GOAL, Kind.INDICATOR, Kind.PRACTICE, Kind.SERVICE_CONCEPT, Kind.PROMISE,
            Kind.ACTION_CARD, Kind.PROBLEM, Kind.SOLUTION, Kind.IMPROVEMENT);
    /** What runs along all of it: developing together, and leading. */
    private static final List<Kind> ALONGSIDE = List.of(
            Kind.DIALOGUE, Kind.INSIGHT, Kind.PERSPECTIVE, Kind.DECISION, Kind.FEEDBACK, Kind.ASSESSMENT_ROUND, Kind.CUSTOMER_GROUP,
            Kind.STRATEGY, Kind.PROJECT, Kind.AREA);

    /** One place on the thread: how many there are, and how many of them miss what they should be tied to. */
    public record Knot(Kind kind, String place, int count, int loose) {

        public String words() {
            return "home.thread." + kind.word();
        }
    }

    static Front of(List<Duty> duties, Map<Kind, Tally.Count> tally, LocalDate today) {
        var shown = duties.subList(0, Math.min(MOST, duties.size()));
        return new Front(shown, duties.size() - shown.size(), knots(THREAD, tally), knots(ALONGSIDE, tally), today);
    }

    private static List<Knot> knots(List<Kind> kinds, Map<Kind, Tally.Count> tally) {
        return kinds.stream().map(kind -> {
            var count = tally.getOrDefault(kind, new Tally.Count(kind, 0, 0));
            return new Knot(kind, "/" + register(kind), count.all(), count.loose());
        }).toList();
    }

    private static String register(Kind kind) {
        return kind == Kind.SOLUTION || kind == Kind.IMPROVEMENT ? Kind.PROBLEM.place() : kind.place();
    }
}
