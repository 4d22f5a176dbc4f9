package fi.solmu.cards;

import fi.solmu.cards.knowing.Knowing;
import fi.solmu.cards.knowing.KnowingRows;
import fi.solmu.cards.knowing.OwnCard;
import fi.solmu.cards.knowing.Rehearsal;
import fi.solmu.item.Deed;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisations;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Form;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reading and rehearsing a card, person by person, and what that makes of the word of their party. */
@Repository
@Transactional
public class CardKnowledge {

    private static final int YEARS_BACK = 10;

    private final ActionCards cards;
    private final CardTexts texts;
    private final CardRows rows;
    private final Knowing knowing;
    private final KnowingRows known;
    private final Items items;
    private final Roles roles;
    private final Organisations organisations;
    private final Clock clock;

    CardKnowledge(
            ActionCards cards, CardTexts texts, CardRows rows, Knowing knowing, KnowingRows known, Items items, Roles roles,
            Organisations organisations, Clock clock) {
        this.cards = cards;
        this.texts = texts;
        this.rows = rows;
        this.knowing = knowing;
        this.known = known;
        this.items = items;
        this.roles = roles;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Knowledge of(ItemId id, Viewer viewer, Say say) {
        var item = items.find(id, viewer).filter(each -> each.kind() == Kind.ACTION_CARD).orElseThrow(NotThere::new);
        var card = cards.get(id, viewer);
        var everyRole = roles.of(viewer);
        var parties = organisations.of(viewer);
        var ours = card.isInForce() ? knowing.of(id, viewer) : List.<OwnCard>of();
        var mine = ours.stream().filter(each -> each.person().equals(viewer.person())).findFirst().orElse(null);
        var changed = mine == null || !mine.isChanged() ? ChangedForMe.NOTHING
            : ChangedForMe.of(texts.version(id, Objects.requireNonNull(mine.readVersion()), viewer), texts.inForce(id, viewer),
                Set.copyOf(mine.roles()), viewer.organisation(), everyRole, parties, say);
        var playing = playing(id, everyRole, viewer);
        var added = known.added(id, viewer);
        return new Knowledge(item, card, mine, changed, ours, card.isInForce() ? knowing.counts(id, viewer) : List.of(), playing,
            everyRole.stream().filter(role -> added.contains(role.id()) && !playing.contains(role)).toList(), everyRole, parties,
            known.months(id, viewer), Form.empty(), today());
    }

    /** A person says it of the version before their eyes. With the last who must know it, their party has read it too. */
    public void read(ItemId id, int version, Viewer by) {
        var card = held(id, by);
        if (!card.isInForce()) {
            throw new Refused("cards.not-published");
        }
        if (version != card.version()) {
            throw new Refused("cards.not-in-force", "version", card.version());
        }
        known.read(id, version, today(), by);
        boolean isWaitedFor = card.parties().contains(by.organisation()) && !card.isAcknowledgedBy(by.organisation());
        var ours = isWaitedFor ? knowing.of(id, by) : List.<OwnCard>of();
        if (!ours.isEmpty() && ours.stream().allMatch(OwnCard::isRead)) {
            rows.acknowledge(id, card.acknowledge(by.organisation(), version, today()), by.person(), by);
            items.told(id, Deed.ACKNOWLEDGED, by);
        }
    }

    /** By one's own word: the day has been, and the role is of one's own organisation. */
    public void rehearse(ItemId id, UUID role, LocalDate day, Viewer by) {
        if (!held(id, by).isInForce()) {
            throw new Refused("cards.not-published");
        }
        if (playing(id, roles.of(by), by).stream().noneMatch(each -> each.id().equals(role) && each.organisation().equals(by.organisation()))) {
            throw Refused.at("role", "cards.know-no-such-role");
        }
        if (day.isAfter(today()) || day.isBefore(today().minusYears(YEARS_BACK))) {
            throw Refused.at("date", "cards.know-not-that-day", "n", YEARS_BACK);
        }
        known.rehearse(id, role, by.person(), day, Rehearsal.How.SAID, by);
    }

    /** Who else must know it, and for how long a rehearsal is fresh, its owner says. */
    public void settle(ItemId id, Collection<UUID> added, int months, Viewer by) {
        held(id, by);
        if (!items.get(id, by).mayBeChangedBy(by)) {
            throw new Refused("cards.know-not-owner");
        }
        var there = roles.of(by).stream().map(Role::id).toList();
        if (!there.containsAll(added)) {
            throw Refused.at("roles", "cards.know-no-other-role");
        }
        if (months < 1 || months > Knowing.MOST_MONTHS) {
            throw Refused.at("months", "cards.know-months-wrong", "most", Knowing.MOST_MONTHS);
        }
        known.add(id, added, playing(id, roles.of(by), by).stream().map(Role::id).toList(), by);
        known.months(id, months, by);
    }

    private ActionCard held(ItemId id, Viewer by) {
        if (items.get(id, by).isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        rows.lock(id, by);
        return cards.get(id, by);
    }

    private List<Role> playing(ItemId id, List<Role> everyRole, Viewer viewer) {
        var onCard = texts.inForce(id, viewer).steps().stream().map(CardText.Task::role).filter(Objects::nonNull).distinct().toList();
        return onCard.stream().flatMap(role -> everyRole.stream().filter(each -> each.id().equals(role))).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
