package fi.solmu.cards;

import fi.solmu.item.files.Picture;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the tasks of a card on the thread: those that begin together stand together, in order of time. */
final class Phases {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Turn turn;
    private final Map<UUID, Role> roles;
    private final Map<UUID, Organisation> organisations;
    private final List<Picture> pictures;
    private final String language;

    Phases(Turn turn, List<Role> roles, List<Organisation> organisations, List<Picture> pictures, String language) {
        this.turn = turn;
        this.roles = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
        this.organisations = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        this.pictures = pictures;
        this.language = language;
    }

    /** Words that tell no minutes keep their place in the order of numbers. */
    List<CardPhase> of(CardText text) {
        var groups = new LinkedHashMap<Start, List<CardText.Task>>();
        var handoffs = new Handoffs(text.steps(), id -> roles.containsKey(id) ? roles.get(id).organisation() : null);
        for (var task : text.steps()) {
            groups.computeIfAbsent(new Start(handoffs.start(task), task.from() == null ? task.when() : null), start -> new ArrayList<>()).add(task);
        }
        return groups.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Start::minutes)))
            .map(group -> phase(text, handoffs, group.getKey(), group.getValue()))
            .toList();
    }

    private record Start(int minutes, @Nullable String words) {}

    private CardPhase phase(CardText text, Handoffs handoffs, Start start, List<CardText.Task> tasks) {
        var shown = tasks.stream().map(task -> task(text, handoffs, task)).toList();
        var words = shown.stream().map(CardTask::when).distinct().toList();
        var atOnce = start.words() == null && start.minutes() == 0 && words.size() > 1;
        return new CardPhase(
                capital(words.get(0)), atOnce,
                shown.stream().filter(task -> turn.isMine(task.role())).toList(),
                shown.stream().filter(task -> !turn.isMine(task.role()) && turn.isOurs(task.role())).toList(),
                shown.stream().filter(task -> !turn.isMine(task.role()) && !turn.isOurs(task.role())).toList());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private CardTask task(CardText text, Handoffs handoffs, CardText.Task task) {
        var said = task.in(language);
        return new CardTask(
                task.id(), task.number(), text.said(task.titles(), language), text.said(task.texts(), language), said.when(),
                said.why(), said.how(), said.where(), task.role() == null ? null : roles.get(task.role()),
                task.awaits().stream().map(each -> wait(text, each.organisation(), task.awaited(language, each), each.what(),
                    handoffs.answering(task, each).orElse(null))).toList(),
                handoffs.waitingFor(task).stream().map(each -> wait(text, handoffs.owner(each.task()), each.task().awaited(language, each.awaited()),
                    each.awaited().what(), each.task())).toList(),
                said.aids(), task.titles().containsKey(language) ? language : text.language(), task.isOld(language),
                pictures.stream().filter(each -> each.item().value().equals(task.id())).toList());
    }

    private CardTask.Wait wait(CardText text, @Nullable UUID other, String what, String original, CardText.@Nullable Task end) {
        var party = organisations.get(other);
        return new CardTask.Wait(
                party == null ? NOBODY : party.id(), party == null ? "" : party.name(), party == null ? 0 : party.colour(), what, original,
                other != null && turn.isAskedOf(other),
                end == null ? null : new CardTask.End(end.id(), end.number(), text.said(end.titles(), language), end.in(language).when()),
                end != null ? List.of() : roles.values().stream().filter(each -> each.organisation().equals(other))
                    .sorted(Comparator.comparing(Role::title)).toList());
    }
}
