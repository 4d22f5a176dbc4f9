package fi.solmu.clock.out;

import fi.solmu.clock.Chosen;
import fi.solmu.clock.ClockView;
import fi.solmu.clock.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of the clock is shared and how it is shown: a way to look at it, and what has been chosen of it. */
public record SharedSight(ClockView view, Map<String, String> kept) {

    public SharedSight {
        kept = Map.copyOf(kept);
    }

    /** Nobody's own roles are for strangers to see, nor what is late or fading, but the side of the organisation is. */
    static SharedSight of(Map<String, String> address) {
        var known = new LinkedHashMap<>(address);
        known.remove("sign");
        var chosen = Chosen.of(known);
        var side = chosen.turn() == Turn.MINE ? chosen.turnedTo(Turn.ORGANISATION) : chosen;
        return new SharedSight(view(address.getOrDefault("as", "")), side.kept());
    }

    static SharedSight read(String view, String[] chosen) {
        var kept = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < chosen.length; i += 2) {
            kept.put(chosen[i], chosen[i + 1]);
        }
        return new SharedSight(ClockView.valueOf(view), kept);
    }

    /** Name, value, name, value. */
    String[] written() {
        var written = new ArrayList<String>();
        kept.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> written.addAll(List.of(each.getKey(), each.getValue())));
        return written.toArray(String[]::new);
    }

    public Chosen chosen() {
        return Chosen.of(kept);
    }

    /** Where its maker sees the same. */
    public String inside() {
        return chosen().address(view.place());
    }

    /** What was chosen stays, whatever a stranger asks besides: only the days are theirs to turn. */
    Map<String, String> turned(Map<String, String> asked) {
        var address = new LinkedHashMap<>(kept);
        for (var name : List.of("year", "week", "month", "from", "months")) {
            if (asked.containsKey(name)) {
                address.put(name, asked.get(name));
            }
        }
        return address;
    }

    private static ClockView view(String word) {
        return Stream.of(ClockView.values()).filter(view -> view.word().equals(word)).findFirst().orElse(ClockView.WHEEL);
    }
}
