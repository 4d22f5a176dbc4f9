package fi.solmu.cards;

import fi.solmu.cards.CardPage.Shown;
import fi.solmu.cards.review.CardLife;
import fi.solmu.cards.review.CardLives;
import fi.solmu.cards.situation.Life;
import fi.solmu.cards.situation.SituationLists;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPage;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.files.ItemFiles;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a card shows, whichever of its versions is looked at. */
@Component
@Transactional(readOnly = true)
class CardPages {

    private final ItemPages pages;
    private final ActionCards cards;
    private final CardTexts texts;
    private final Roles roles;
    private final Organisations organisations;
    private final SituationLists situations;
    private final CardApprovals approvals;
    private final CardLives lives;
    private final ItemFiles files;
    private final Clock clock;

    CardPages(
            ItemPages pages, ActionCards cards, CardTexts texts, Roles roles, Organisations organisations, SituationLists situations,
            CardApprovals approvals, CardLives lives, ItemFiles files, Clock clock) {
        this.pages = pages;
        this.cards = cards;
        this.texts = texts;
        this.roles = roles;
        this.organisations = organisations;
        this.situations = situations;
        this.approvals = approvals;
        this.lives = lives;
        this.files = files;
        this.clock = clock;
    }

    /** What is in force; a card that was never in force is shown as the draft it is. */
    CardPage show(ItemId id, String role, Viewer viewer) {
        return alive(plain(id, role, viewer), viewer);
    }

    /** The same without what the card has lived through. */
    CardPage plain(ItemId id, String role, Viewer viewer) {
        return now(id, role, false, viewer);
    }

    /** As it is on paper and on a device, where it asks for nothing more. */
    CardPage kept(ItemId id, String role, Viewer viewer) {
        return now(id, role, true, viewer);
    }

    private CardPage now(ItemId id, String role, boolean isWhole, Viewer viewer) {
        var of = pages.of(id, Kind.ACTION_CARD, viewer);
        var card = cards.get(id, viewer);
        return card.published() == null
                ? page(of, card, texts.draft(id, viewer), Shown.DRAFT, card.version(), role, isWhole, viewer)
                : page(of, card, texts.inForce(id, viewer), Shown.IN_FORCE, card.version(), role, isWhole, viewer);
    }

    CardPage draft(ItemId id, String role, Viewer viewer) {
        var of = pages.of(id, Kind.ACTION_CARD, viewer);
        var card = cards.get(id, viewer);
        return alive(page(of, card, texts.draft(id, viewer), Shown.DRAFT, card.version(), role, false, viewer), viewer);
    }

    /** Everybody's tasks in the version that an address names: none is the one in force, a word the one being written. */
    CardPage whole(ItemId id, String version, Viewer viewer) {
        var of = pages.of(id, Kind.ACTION_CARD, viewer);
        var card = cards.get(id, viewer);
        if (version.isEmpty()) {
            return plain(id, Turn.WHOLE, viewer);
        }
        if (version.equals(Comparison.DRAFT)) {
            return page(of, card, texts.draft(id, viewer), Shown.DRAFT, card.version(), Turn.WHOLE, false, viewer);
        }
        int number = texts.versions(id, viewer).stream().map(CardVersion::number).filter(each -> String.valueOf(each).equals(version))
            .findFirst().orElseThrow(NotThere::new);
        return page(of, card, texts.version(id, number, viewer), Shown.EARLIER, number, Turn.WHOLE, false, viewer);
    }

    /** The first version of a card that is not decided on yet is the one being written. */
    CardPage earlier(ItemId id, int version, String role, Viewer viewer) {
        var of = pages.of(id, Kind.ACTION_CARD, viewer);
        var card = cards.get(id, viewer);
        boolean isKept = texts.versions(id, viewer).stream().anyMatch(each -> each.number() == version);
        if (!isKept && card.published() == null && card.version() == version) {
            return draft(id, role, viewer);
        }
        return alive(page(of, card, texts.version(id, version, viewer), Shown.EARLIER, version, role, false, viewer), viewer);
    }

    /** Who writes a card sees the whole of it at first, who uses it sees the own part. */
    private CardPage page(
            ItemPage of, ActionCard card, CardText text, Shown shown, int version, String role, boolean isWhole, Viewer viewer) {
        var asked = role.isEmpty() && shown == Shown.DRAFT ? Turn.WHOLE : role;
        var everyRole = roles.of(viewer);
        var parties = organisations.of(viewer);
        var onCard = onCard(text, everyRole);
        var turn = Turn.of(asked, everyRole, onCard, parties, viewer);
        var id = of.item().id();
        boolean isChanged = cards.isChangedSince(id, viewer);
        var pictures = files.pictures(text.steps().stream().map(CardText.Task::id).toList(), isWhole, viewer);
        return new CardPage(
                of, card, text, shown, version, isChanged, turn,
                new Phases(turn, everyRole, parties, pictures, viewer.locale().getLanguage()).of(text),
                toCall(text, onCard, everyRole), readers(card, parties), versions(id, viewer), today(),
                Life.NONE, coming(of.item(), shown, isChanged, viewer),
                shown == Shown.DRAFT ? Approval.none(version) : approvals.of(id, version, viewer),
                CardLife.NONE, parties);
    }

    private CardPage alive(CardPage page, Viewer viewer) {
        var id = page.item().id();
        var life = situations.life(id, viewer);
        var language = viewer.locale().getLanguage();
        var titles = page.text().steps().stream()
            .collect(Collectors.toMap(CardText.Task::id, task -> page.text().said(task.titles(), language)));
        return page.lived(life, lives.of(id, life, titles, viewer));
    }

    /** What waits for its day is told beside those that have been. */
    private List<CardVersion> versions(ItemId id, Viewer viewer) {
        return texts.versions(id, viewer).stream().filter(each -> !each.published().isAfter(today())).toList();
    }

    /** Whose tasks a draft changes is reckoned only for those who may send it on. */
    private Coming coming(Item item, Shown shown, boolean isChanged, Viewer viewer) {
        var newest = cards.newest(item.id(), viewer);
        boolean isWritten = isChanged || newest.state() != ActionCard.State.PUBLISHED;
        var approval = approvals.of(item.id(), newest.nextVersion(), viewer);
        boolean isAsking = shown == Shown.DRAFT && isWritten && item.mayBeChangedBy(viewer);
        var weighed = isAsking ? approvals.weigh(item, approval, viewer) : null;
        boolean mayAnswer = approval.isOpen() && viewer.isMember() && approval.of(viewer.organisation()).isPresent()
            && approvals.insteadOf(viewer, item.id(), approval.version()).isEmpty();
        return new Coming(
                newest.nextVersion(), newest.published() != null && newest.published().isAfter(today()) && newest.state() != ActionCard.State.EXPIRED
                    ? new CardVersion(newest.version(), newest.published()) : null,
                isWritten, approval, weighed == null ? approval : approval.among(weighed.needed()),
                weighed == null ? List.of() : weighed.unasked(), mayAnswer, Form.empty(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }

    /** In the order in which they come to act. */
    private static List<Role> onCard(CardText text, List<Role> everyRole) {
        return text.steps().stream().map(CardText.Task::role).filter(Objects::nonNull).distinct()
            .flatMap(id -> everyRole.stream().filter(role -> role.id().equals(id)))
            .toList();
    }

    /** Those, and of whoever else is waited for the first role that can be called. */
    private static List<Role> toCall(CardText text, List<Role> onCard, List<Role> everyRole) {
        var acting = onCard.stream().map(Role::organisation).toList();
        var awaited = text.steps().stream().flatMap(task -> task.awaits().stream()).map(Awaited::organisation).distinct()
            .filter(each -> !onCard.isEmpty() && !acting.contains(each));
        return Stream.concat(onCard.stream(), awaited.flatMap(each -> everyRole.stream()
            .filter(role -> role.organisation().equals(each) && !role.phone().isEmpty()).limit(1))).toList();
    }

    private static List<CardReader> readers(ActionCard card, List<Organisation> organisations) {
        return organisations.stream().filter(each -> card.parties().contains(each.id())).map(each -> {
            var said = card.acknowledgements().stream().filter(word -> word.organisation().equals(each.id())).findFirst();
            return new CardReader(
                    each.name(), each.colour(), said.map(Acknowledgement::version).orElse(0),
                    said.map(Acknowledgement::date).orElse(null), card.isAcknowledgedBy(each.id()));
        }).toList();
    }
}
