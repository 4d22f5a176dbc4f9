package fi.solmu.problems;

import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.web.Messages;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What another log called the state of a problem, as far as it says whether anything is still to be done; our own words say all. */
@Component
class FormerState {

    private static final Set<String> SOLVED = Set.of(
            "ratkaistu", "suljettu", "valmis", "tehty", "korjattu", "opittu", "löst", "stängd", "klar", "åtgärdad", "resolved", "closed", "done",
            "fixed", "solved", "learned", "verified");
    private static final Set<String> REJECTED = Set.of(
            "hylätty", "ei tehdä", "avslagen", "avvisad", "förkastad", "rejected", "won't fix", "won't do", "wontfix", "duplicate", "declined",
            "cannot reproduce");
    private static final Set<String> IN_PROGRESS = Set.of(
            "käsittelyssä", "työn alla", "kesken", "pågår", "under arbete", "under behandling", "in progress", "feedback", "in review");
    private static final List<String> CLOSED = List.of(Problem.State.SOLVED.name(), Problem.State.LEARNED.name());

    private final Map<String, Problem.State> ours = new HashMap<>();

    FormerState(Messages messages) {
        for (var state : EnumSet.complementOf(EnumSet.of(Problem.State.MERGED))) {
            Messages.LANGUAGES.forEach(each ->
                ours.put(messages.in(each).text(Shape.stateLabel(Kind.PROBLEM, state.name())).toLowerCase(Locale.ROOT), state));
        }
    }

    /** Words that say nothing of it leave it open. */
    Problem.State of(String words) {
        var word = words.strip().toLowerCase(Locale.ROOT);
        return ours.containsKey(word) ? ours.get(word) : SOLVED.contains(word) ? Problem.State.SOLVED
            : REJECTED.contains(word) ? Problem.State.REJECTED : IN_PROGRESS.contains(word) ? Problem.State.IN_PROGRESS : Problem.State.OPEN;
    }

    static boolean isClosed(String state) {
        return CLOSED.contains(state);
    }
}
