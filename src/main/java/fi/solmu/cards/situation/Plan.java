package fi.solmu.cards.situation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the version of a card that a situation keeps says is to be done, as card_version keeps it. */
record Plan(String language, List<UUID> parties, List<Step> steps) {

    static final Plan NONE = new Plan("fi", List.of(), List.of());

    record Step(
            UUID id, int number, Map<String, String> titles, @Nullable UUID role, String when, @Nullable Integer from,
            @Nullable Integer to, String how, String where, List<Task.Need> awaits, @Nullable Aids aids) {}

    List<Task> tasks(String asked, Function<UUID, @Nullable UUID> roleOwners) {
        return steps.stream().map(step -> new Task(
                step.id, step.number, said(step.titles, asked), step.how, step.role, step.role == null ? null : roleOwners.apply(step.role),
                step.when, step.from, step.to, step.awaits, step.aids == null ? Aids.NONE : step.aids)).toList();
    }

    /** The parties it names and those whose roles have something to do in it. */
    Set<UUID> everyParty(Function<UUID, @Nullable UUID> roleOwners) {
        var every = new TreeSet<>(parties);
        steps.stream().filter(step -> step.role != null).map(step -> roleOwners.apply(step.role)).filter(owner -> owner != null)
            .forEach(every::add);
        return every;
    }

    private String said(Map<String, String> titles, String asked) {
        return titles.getOrDefault(asked, titles.getOrDefault(language, titles.values().stream().findFirst().orElse("")));
    }
}
