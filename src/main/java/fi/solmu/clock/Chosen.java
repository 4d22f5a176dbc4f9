package fi.solmu.clock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader has chosen of the clock and takes along from one view of it to another: whose year, on which rings, narrowed by what. */
public record Chosen(Turn turn, RingBy rings, ClockFilter filter) {

    public static Chosen of(Map<String, String> address) {
        var turn = Turn.of(address.getOrDefault("view", ""));
        return new Chosen(turn, RingBy.of(address.getOrDefault("rings", ""), turn), ClockFilter.of(address));
    }

    /** Rings that nobody has chosen are those usual to the turn. */
    public Chosen turnedTo(Turn next) {
        return new Chosen(next, rings == RingBy.usual(turn) ? RingBy.usual(next) : rings, filter);
    }

    public Chosen by(RingBy next) {
        return new Chosen(turn, next, filter);
    }

    boolean asksForGroups() {
        return rings == RingBy.GROUP || !filter.group().isEmpty();
    }

    public String turnWord() {
        return turn == Turn.NETWORK ? "" : turn.word();
    }

    public String ringsWord() {
        return rings == RingBy.usual(turn) ? "" : rings.word();
    }

    /** Where that is to be seen; what is empty is left out. */
    public String address(String place, String... when) {
        var parts = Stream.of(Stream.of(part("view", turnWord()), part("rings", ringsWord())), Stream.of(when), filter.parts())
            .flatMap(each -> each).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return place + (parts.isEmpty() ? "" : "?" + parts);
    }

    /** The same days on the same rings, with nothing left out. */
    public String unfiltered(String... when) {
        return new Chosen(turn, rings, ClockFilter.of(Map.of())).address("", when);
    }

    /** The same for a form that asks for something besides. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(filter.kept());
        kept.put("view", turnWord());
        kept.put("rings", ringsWord());
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + value;
    }
}
