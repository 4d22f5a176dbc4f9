package fi.solmu.cards;

import fi.solmu.cards.Comparison.ChangedTask;
import fi.solmu.cards.Comparison.Part;
import fi.solmu.cards.Comparison.What;
import fi.solmu.item.Chapter.Difference;
import fi.solmu.item.Phrase;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds two texts of a card against each other. */
final class Comparing {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private final CardText before;
    private final CardText after;
    private final Map<UUID, Role> roles;
    private final Map<UUID, Organisation> organisations;
    private final Say say;
    private final Map<@Nullable UUID, List<ChangedTask>> parts = new HashMap<>();

    Comparing(CardText before, CardText after, List<Role> roles, List<Organisation> organisations, Say say) {
        this.before = before;
        this.after = after;
        this.roles = roles.stream().collect(Collectors.toMap(Role::id, role -> role));
        this.organisations = organisations.stream()
            .collect(Collectors.toMap(Organisation::id, organisation -> organisation, (one, other) -> one, LinkedHashMap::new));
        this.say = say;
    }

    List<Difference> card() {
        var found = new ArrayList<Difference>();
        said(found, "action_card", before.titles(), before.texts(), after.titles(), after.texts());
        add(found, "action_card.situation", before.situation(), after.situation());
        add(found, "action_card.trigger", before.trigger(), after.trigger());
        phrases(found, "action_card", before.phrases(), after.phrases());
        add(found, "action_card.phase", phase(before), phase(after));
        add(found, "action_card.review_months", number(before.reviewMonths()), number(after.reviewMonths()));
        add(found, "action_card.parties", names(before.parties()), names(after.parties()));
        add(found, "cards.compare-order", order(before, after), order(after, before));
        return found;
    }

    /** By organisation, that one first; in each in the order of the tasks. */
    List<Part> parts(UUID first) {
        var old = before.steps().stream().collect(Collectors.toMap(CardText.Task::id, task -> task));
        var next = after.steps().stream().map(CardText.Task::id).toList();
        after.steps().forEach(task -> compare(old.get(task.id()), task));
        before.steps().stream().filter(task -> !next.contains(task.id())).forEach(task -> compare(task, null));
        return parts.entrySet().stream().map(each -> new Part(organisations.get(each.getKey()), each.getValue()))
            .sorted(Comparator.comparing((Part part) -> part.organisation() == null || !part.organisation().id().equals(first))
                .thenComparing(part -> part.organisation() == null)
                .thenComparing(part -> part.organisation() == null ? 0 : part.organisation().colour()))
            .toList();
    }

    private void compare(CardText.@Nullable Task was, CardText.@Nullable Task is) {
        if (was == null || is == null) {
            var only = Objects.requireNonNull(was == null ? is : was);
            put(owner(only), was == null ? What.ADDED : What.REMOVED, only, null, was == null ? told(only) : List.of());
            awaited(was, is, owner(only));
            return;
        }
        var differences = differences(was, is);
        if (!Objects.equals(owner(was), owner(is))) {
            put(owner(was), What.GIVEN_AWAY, is, owner(is), List.of());
            put(owner(is), What.TAKEN_OVER, is, owner(was), differences);
        } else if (!differences.isEmpty()) {
            put(owner(is), What.CHANGED, is, null, differences);
        }
        awaited(was, is, owner(is));
    }

    /** What others wait for from somebody is theirs to know, whoever's the task is. */
    private void awaited(CardText.@Nullable Task was, CardText.@Nullable Task is, @Nullable UUID owner) {
        var task = Objects.requireNonNull(is == null ? was : is);
        Stream.of(was, is).filter(Objects::nonNull).flatMap(each -> each.awaits().stream()).map(Awaited::organisation).distinct()
            .filter(from -> !from.equals(owner) && !awaits(was, from).equals(awaits(is, from)))
            .forEach(from -> put(from, What.AWAITED, task, owner, List.of(new Difference("step.awaits", awaits(was, from), awaits(is, from)))));
    }

    private void put(@Nullable UUID whose, What what, CardText.Task task, @Nullable UUID other, List<Difference> differences) {
        parts.computeIfAbsent(whose, none -> new ArrayList<>()).add(new ChangedTask(
            what, task.id(), after.said(task.titles(), say.language()), task.when(), task.role() == null ? null : roles.get(task.role()),
            other == null ? null : organisations.get(other), differences, what == What.REMOVED ? List.of() : stale(task)));
    }

    /** All that a new task says, besides what it is called and when it is and whose: it is approved by what stands in it. */
    private List<Difference> told(CardText.Task is) {
        var found = new ArrayList<Difference>();
        add(found, "step.text", "", is.texts().getOrDefault(after.language(), ""));
        own(found, null, is);
        return found;
    }

    private List<Difference> differences(CardText.Task was, CardText.Task is) {
        var found = new ArrayList<Difference>();
        said(found, "step", was.titles(), was.texts(), is.titles(), is.texts());
        add(found, "step.role", role(was), role(is));
        add(found, "step.when", was.when(), is.when());
        own(found, was, is);
        phrases(found, "step", was.phrases(), is.phrases());
        return found;
    }

    private void own(List<Difference> found, CardText.@Nullable Task was, CardText.Task is) {
        var own = new LinkedHashMap<String, Function<CardText.Task, String>>();
        own.put("why", CardText.Task::why);
        own.put("how", CardText.Task::how);
        own.put("where", CardText.Task::where);
        own.put("awaits", task -> awaits(task, null));
        own.put("message", task -> task.aids().message());
        own.put("checklist", task -> String.join("\n", task.aids().checklist()));
        own.put("map", task -> task.aids().map());
        own.forEach((field, words) -> add(found, "step." + field, was == null ? "" : words.apply(was), words.apply(is)));
    }

    private void said(
            List<Difference> found, String kind, Map<String, String> titles, Map<String, String> texts,
            Map<String, String> nextTitles, Map<String, String> nextTexts) {
        for (var language : LANGUAGES) {
            boolean isOwn = language.equals(after.language());
            add(found, isOwn ? kind + ".title" : "item.translation-title-" + language,
                titles.getOrDefault(language, ""), nextTitles.getOrDefault(language, ""));
            add(found, isOwn ? kind + ".text" : "cards.compare-text-" + language,
                texts.getOrDefault(language, ""), nextTexts.getOrDefault(language, ""));
        }
    }

    private List<String> stale(CardText.Task is) {
        return is.stale(before.steps().stream().filter(task -> task.id().equals(is.id())).findFirst().orElse(null), after.language());
    }

    /** What fields say in other languages, all of a language at once. */
    private void phrases(List<Difference> found, String kind, List<Phrase> was, List<Phrase> is) {
        LANGUAGES.forEach(language -> add(found, "cards.compare-fields-" + language, phrases(kind, was, language), phrases(kind, is, language)));
    }

    private String phrases(String kind, List<Phrase> all, String language) {
        return all.stream().filter(each -> each.language().equals(language))
            .map(each -> say.text(kind + "." + each.field().replace('.', '-')) + ": " + each.said()).collect(Collectors.joining("\n"));
    }

    /** The tasks that both have, in the order of the one. */
    private String order(CardText of, CardText other) {
        var both = other.steps().stream().map(CardText.Task::id).toList();
        var mine = of.steps().stream().filter(task -> both.contains(task.id())).toList();
        var theirs = other.steps().stream().map(CardText.Task::id).filter(id -> mine.stream().anyMatch(task -> task.id().equals(id))).toList();
        return mine.stream().map(CardText.Task::id).toList().equals(theirs) ? ""
            : mine.stream().map(task -> after.said(task.titles(), say.language())).collect(Collectors.joining(" → "));
    }

    private String awaits(CardText.@Nullable Task task, @Nullable UUID from) {
        return task == null ? "" : task.awaits().stream().filter(each -> from == null || each.organisation().equals(from))
            .map(each -> from == null ? names(List.of(each.organisation())) + ": " + each.what() : each.what()).collect(Collectors.joining(", "));
    }

    private @Nullable UUID owner(CardText.Task task) {
        var role = task.role() == null ? null : roles.get(task.role());
        return role == null ? null : role.organisation();
    }

    private String role(CardText.Task task) {
        var role = task.role() == null ? null : roles.get(task.role());
        return role == null ? "" : role.title() + ", " + role.organisationName();
    }

    private String phase(CardText text) {
        return text.phase() == null ? "" : say.text("action_card.phase." + text.phase().toLowerCase(Locale.ROOT));
    }

    private String names(List<UUID> ids) {
        return say.list(organisations.values().stream().filter(each -> ids.contains(each.id())).map(Organisation::name).toList());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static void add(List<Difference> found, String label, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(label, before, after));
        }
    }
}
