package fi.solmu.cards;

import fi.solmu.cards.Comparison.ChangedTask;
import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Chapter.Difference;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a later version of a card changes for somebody who has read an earlier one. Keep in step with card_mine(). */
public record ChangedForMe(List<Difference> card, List<ChangedTask> tasks) {

    static final ChangedForMe NOTHING = new ChangedForMe(List.of(), List.of());

    public ChangedForMe {
        card = List.copyOf(card);
        tasks = List.copyOf(tasks);
    }

    public boolean isEmpty() {
        return card.isEmpty() && tasks.isEmpty();
    }

    static ChangedForMe of(
            CardText before, CardText after, Set<UUID> mine, UUID organisation, List<Role> roles, List<Organisation> organisations, Say say) {
        var own = new HashSet<UUID>();
        Stream.of(before, after).flatMap(text -> text.steps().stream())
            .filter(task -> task.role() != null && mine.contains(task.role())).forEach(task -> own.add(task.id()));
        var comparing = new Comparing(
                narrowed(before, after, own, organisation), narrowed(after, after, own, organisation), roles, organisations, say);
        var card = new ArrayList<>(comparing.card().stream().filter(each -> !each.label().equals("cards.compare-order")).toList());
        if (!Objects.equals(leader(before), leader(after))) {
            card.add(new Difference("cards.know-leads", title(leader(before), roles), title(leader(after), roles)));
        }
        return new ChangedForMe(card, comparing.parts(organisation).stream()
            .filter(part -> part.organisation() != null && part.organisation().id().equals(organisation))
            .flatMap(part -> part.tasks().stream()).toList());
    }

    /** Who acts first leads. */
    private static @Nullable UUID leader(CardText text) {
        return text.steps().stream().map(CardText.Task::role).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String title(@Nullable UUID role, List<Role> roles) {
        return roles.stream().filter(each -> each.id().equals(role)).map(each -> each.title() + ", " + each.organisationName())
            .findFirst().orElse("");
    }

    /** The own tasks, and of those of others what they await; in the words of the card's own language alone. */
    private static CardText narrowed(CardText text, CardText after, Set<UUID> own, UUID organisation) {
        var steps = text.steps().stream().flatMap(task -> own.contains(task.id()) ? Stream.of(own(text, after, task))
                : awaiting(after, task, organisation).stream()).toList();
        return new CardText(after.language(), after.titles(), after.texts(), text.situation(), text.trigger(), null, null, List.of(), steps);
    }

    private static CardText.Task own(CardText text, CardText after, CardText.Task task) {
        return new CardText.Task(task.id(), task.number(), Map.of(after.language(), text.said(task.titles(), text.language())),
            Map.of(after.language(), task.texts().getOrDefault(text.language(), "")), task.role(), task.when(), task.from(), task.to(),
            task.why(), task.how(), task.where(), task.awaits(), task.aids());
    }

    private static Optional<CardText.Task> awaiting(CardText after, CardText.Task task, UUID organisation) {
        var awaits = task.awaits().stream().filter(each -> each.organisation().equals(organisation)).toList();
        var now = after.steps().stream().filter(each -> each.id().equals(task.id())).findFirst().orElse(task);
        return awaits.isEmpty() ? Optional.empty() : Optional.of(new CardText.Task(task.id(), 0,
            Map.of(after.language(), after.said(now.titles(), after.language())), Map.of(), now.role(), "", null, null, "", "", "", awaits,
            Aids.NONE));
    }
}
