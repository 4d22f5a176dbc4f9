package fi.solmu.cards.situation;

import fi.solmu.item.Phrase;
import fi.solmu.item.Phrases;
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
            @Nullable Integer to, String how, String where, List<Task.Need> awaits, @Nullable Aids aids, @Nullable List<Phrase> phrases,
            @Nullable List<String> stale) {

        Task task(String title, @Nullable UUID owner, String language) {
            var said = phrases == null ? Phrases.NONE : new Phrases(phrases);
            var own = aids == null ? Aids.NONE : aids;
            return new Task(
                    id, number, title, said.said(language, "how", how), role, owner, said.said(language, "when", when), from, to,
                    awaits.stream().map(each -> new Task.Need(each.organisation(), said.row(language, "awaits.what", each.what()))).toList(),
                    own.in(said, language), stale != null && stale.contains(language) || isOld(said, own, language));
        }

        private boolean isOld(Phrases said, Aids own, String language) {
            return said.isOld(language, "how", how) || said.isOld(language, "when", when) || said.isOld(language, "message", own.message())
                || said.isOld(language, "checklist", String.join("\n", own.checklist()))
                || said.isOld(language, "awaits.what", awaits.stream().map(Task.Need::what).toArray(String[]::new));
        }
    }

    List<Task> tasks(String asked, Function<UUID, @Nullable UUID> roleOwners) {
        return steps.stream().map(step -> step.task(
        said(step.titles, asked), step.role == null ? null : roleOwners.apply(step.role), asked)).toList();
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
