package fi.solmu.cards;

import fi.solmu.item.Item;
import fi.solmu.item.Visibility;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose tasks one text of a card changes of another. */
@Component
@Transactional(readOnly = true)
class Touching {

    private final CardTexts texts;
    private final Roles roles;
    private final Organisations organisations;
    private final Messages messages;

    Touching(CardTexts texts, Roles roles, Organisations organisations, Messages messages) {
        this.texts = texts;
        this.roles = roles;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** What is being written against the newest version: those besides the owner who see the card, by their names. */
    Map<UUID, Organisation> byDraft(Item item, Viewer viewer) {
        var after = texts.draft(item.id(), viewer);
        var before = texts.newest(item.id(), viewer).orElseGet(after::emptied);
        return parts(before, after, viewer).stream().map(Comparison.Part::organisation).filter(Objects::nonNull)
            .filter(each -> !each.id().equals(item.owner()) && sees(each.id(), item))
            .collect(Collectors.toMap(Organisation::id, each -> each));
    }

    /** By organisation, the titles of the tasks that are not as they were; what they have no role for is nobody's. */
    Map<UUID, List<String>> between(CardText before, CardText after, Viewer viewer) {
        return parts(before, after, viewer).stream().filter(part -> part.organisation() != null)
            .collect(Collectors.toMap(part -> part.organisation().id(), part -> part.tasks().stream().map(Comparison.ChangedTask::title).toList()));
    }

    private List<Comparison.Part> parts(CardText before, CardText after, Viewer viewer) {
        return new Comparing(before, after, roles.of(viewer), organisations.of(viewer), messages.in(viewer.locale())).parts(viewer.organisation());
    }

    /** Whoever may not see the card cannot be asked of it. */
    static boolean sees(UUID organisation, Item item) {
        return item.visibility() != Visibility.ORGANISATION
            && (item.visibility() != Visibility.PARTIES || item.parties().contains(organisation));
    }
}
