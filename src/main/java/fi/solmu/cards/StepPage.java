package fi.solmu.cards;

import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Phrases;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task by itself: the six questions, what it waits for, and the card it stands on. */
public record StepPage(ItemPage of, Step step, Item card, @Nullable Role role, List<CardTask.Wait> waits) {

    static StepPage of(
            ItemPage of, Step step, Phrases phrases, String language, Item card, List<Role> roles, List<Organisation> organisations) {
        var role = roles.stream().filter(each -> each.id().equals(step.role())).findFirst().orElse(null);
        var waits = step.awaits().stream()
            .flatMap(awaited -> organisations.stream().filter(each -> each.id().equals(awaited.organisation()))
                .map(each -> new CardTask.Wait(
                    each.id(), each.name(), each.colour(), phrases.row(language, CardText.Task.AWAITED, awaited.what()),
                    awaited.what(), false, null, List.of())))
            .toList();
        return new StepPage(of, step.in(phrases, language), card, role, waits);
    }

    public String onCard() {
        return card.place() + "#task-" + of.item().id();
    }

    public String newProblem() {
        return "/problems/log?from=" + of.item().id();
    }
}
