package fi.solmu.cards;

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

    private final Turn turn;
    private final Map<UUID, Role> roles;
    private final Map<UUID, Organisation> organisations;
    private final String language;

    Phases(Turn turn, List<Role> roles, List<Organisation> organisations, String language) {
        this.turn = turn;
        this.roles = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
        this.organisations = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        this.language = language;
    }

    /** Words that tell no minutes keep their place in the order of numbers. */
    List<CardPhase> of(CardText text) {
        var groups = new LinkedHashMap<Start, List<CardText.Task>>();
        int latest = 0;
        for (var task : text.steps()) {
            latest = task.from() == null ? latest : task.from();
            groups.computeIfAbsent(new Start(latest, task.from() == null ? task.when() : null), start -> new ArrayList<>()).add(task);
        }
        return groups.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Start::minutes)))
            .map(group -> phase(text, group.getKey(), group.getValue()))
            .toList();
    }

    private record Start(int minutes, @Nullable String words) {}

    private CardPhase phase(CardText text, Start start, List<CardText.Task> tasks) {
        var shown = tasks.stream().map(task -> task(text, task)).toList();
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

    private CardTask task(CardText text, CardText.Task task) {
        return new CardTask(
                task.id(), task.number(), text.said(task.titles(), language), text.said(task.texts(), language), task.when(),
                task.why(), task.how(), task.where(), task.role() == null ? null : roles.get(task.role()),
                task.awaits().stream().map(this::wait).toList());
    }

    private CardTask.Wait wait(Awaited awaited) {
        var from = organisations.get(awaited.organisation());
        return new CardTask.Wait(
                from == null ? "" : from.name(), from == null ? 0 : from.colour(), awaited.what(),
                turn.isAskedOf(awaited.organisation()));
    }
}
