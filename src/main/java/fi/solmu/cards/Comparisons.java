package fi.solmu.cards;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Form;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a comparison shows, with the place to answer it. */
@Component
@Transactional(readOnly = true)
class Comparisons {

    private final Items items;
    private final ActionCards cards;
    private final CardTexts texts;
    private final CardApprovals approvals;
    private final Roles roles;
    private final Organisations organisations;
    private final Clock clock;

    Comparisons(
            Items items, ActionCards cards, CardTexts texts, CardApprovals approvals, Roles roles, Organisations organisations, Clock clock) {
        this.items = items;
        this.cards = cards;
        this.texts = texts;
        this.approvals = approvals;
        this.roles = roles;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Unless it is said otherwise, what the version asked of changes, or the one being written, or when none is, the one in force. */
    Comparison of(ItemId id, String from, String to, Viewer viewer, Say say) {
        var item = items.get(id, viewer);
        var card = cards.newest(id, viewer);
        var versions = texts.versions(id, viewer);
        boolean isAsked = approvals.of(id, card.nextVersion(), viewer).isOpen();
        boolean isDraftToo = versions.isEmpty() || cards.isChangedSince(id, viewer) || card.state() == ActionCard.State.UNDER_REVISION;
        var later = known(to, versions, isAsked).orElse(
            isAsked ? Comparison.SENT : isDraftToo ? Comparison.DRAFT : String.valueOf(card.version()));
        var earlier = known(from, versions, isAsked).orElseGet(() -> before(later, versions));
        var after = text(id, later, card, viewer);
        boolean isFirst = earlier.equals(later) && (versions.isEmpty() || known(from, versions, isAsked).isEmpty());
        var before = isFirst ? after.emptied() : text(id, earlier, card, viewer);
        var comparing = new Comparing(before, after, roles.of(viewer), organisations.of(viewer), say);
        return new Comparison(item, earlier, later, versions, isDraftToo, isAsked, isFirst,
            comparing.card(), comparing.parts(viewer.organisation()), viewer.organisation());
    }

    AnswerForm answer(Item item, Form form, Viewer viewer) {
        var approval = approvals.of(item.id(), cards.newest(item.id(), viewer).nextVersion(), viewer);
        var own = viewer.isMember() ? approval.of(viewer.organisation()) : Optional.<AskedParty>empty();
        var others = viewer.isCoordinator()
            ? approval.parties().stream().filter(each -> !each.organisation().equals(viewer.organisation())).toList() : List.<AskedParty>of();
        return new AnswerForm(item, approval, own.orElse(null),
            own.isEmpty() ? List.of() : approvals.insteadOf(viewer, item.id(), approval.version()), others,
            approval.isOpen() && !approvals.isAsSent(item.id(), approval.version(), viewer), form, LocalDate.now(clock.withZone(Say.ZONE)));
    }

    private static Optional<String> known(String asked, List<CardVersion> versions, boolean isAsked) {
        return Optional.of(asked).filter(each -> each.equals(Comparison.DRAFT) || isAsked && each.equals(Comparison.SENT)
            || versions.stream().anyMatch(version -> String.valueOf(version.number()).equals(each)));
    }

    /** The newest one before it; the first has only itself. */
    private static String before(String later, List<CardVersion> versions) {
        return versions.stream().map(version -> String.valueOf(version.number()))
            .filter(number -> Comparison.isUnnumbered(later) || Integer.parseInt(number) < Integer.parseInt(later)).findFirst().orElse(later);
    }

    private CardText text(ItemId id, String version, ActionCard card, Viewer viewer) {
        return version.equals(Comparison.DRAFT) ? texts.draft(id, viewer)
            : version.equals(Comparison.SENT) ? texts.sent(id, card.nextVersion(), viewer).orElseThrow()
            : texts.version(id, Integer.parseInt(version), viewer);
    }
}
