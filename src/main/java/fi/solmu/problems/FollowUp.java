package fi.solmu.problems;

import fi.solmu.network.Organisation;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has become of what was learned: what waits for a decision, what has been shown to work, and which problems come again. */
public record FollowUp(
        FollowUpAsked asked, List<Followed> improvements, List<Recurrence> recurrences, List<Organisation> organisations, LocalDate today) {

    private static final int SHOWN = 100;

    /** How many improvements stand so, and where they are listed. */
    public record Count(Standing standing, long many) {}

    /** What waits for a decision, by who decides, in the order of names: nobody is ranked. */
    public Map<String, List<Followed>> waiting(Say say) {
        var grouped = new LinkedHashMap<String, List<Followed>>();
        improvements.stream().filter(each -> each.standing(today) == Standing.PROPOSED)
            .filter(each -> asked.standing() == null || asked.standing() == Standing.PROPOSED)
            .sorted(Comparator.comparing(Followed::organisationName, say.order()))
            .forEach(each -> grouped.computeIfAbsent(each.organisationName(), none -> new ArrayList<>()).add(each));
        return grouped;
    }

    /** As many as one looks through; the rest is found by narrowing. */
    public List<Followed> shown() {
        return decided().stream().limit(SHOWN).toList();
    }

    public int more() {
        return Math.max(0, decided().size() - SHOWN);
    }

    /** What has been decided, the longest known first; rejected ones only when they are asked for. */
    public List<Followed> decided() {
        return improvements.stream().filter(each -> each.standing(today) != Standing.PROPOSED)
            .filter(each -> asked.standing() == null ? each.standing(today) != Standing.REJECTED : each.standing(today) == asked.standing())
            .toList();
    }

    public List<Count> counts() {
        return Stream.of(Standing.values()).map(each -> new Count(each, improvements.stream().filter(one -> one.standing(today) == each).count()))
            .toList();
    }

    public boolean isUntouched() {
        return improvements.isEmpty() && recurrences.isEmpty() && asked.active() == 0;
    }
}
