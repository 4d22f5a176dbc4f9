package fi.solmu.cards;

import fi.solmu.item.Deed;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What parties are asked of the coming versions of cards, and what they answer. The deeds of the owner begin in {@link CardLife}. */
@Repository
@Transactional
public class CardApprovals {

    /** Silence longer than this stops nothing. */
    static final int DAYS = 14;

    private final ApprovalRows rows;
    private final CardRows cards;
    private final CardTexts texts;
    private final Touching touching;
    private final Items items;
    private final Roles roles;
    private final Clock clock;

    CardApprovals(ApprovalRows rows, CardRows cards, CardTexts texts, Touching touching, Items items, Roles roles, Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.texts = texts;
        this.touching = touching;
        this.items = items;
        this.roles = roles;
        this.clock = clock;
    }

    /** What a party answers: the version and the sending that it had before its eyes, and why. */
    public record Said(int version, int round, @Nullable Answer answer, String reason, @Nullable UUID organisation) {}

    @Transactional(readOnly = true)
    public Approval of(ItemId card, int version, Viewer viewer) {
        return rows.of(card, version, viewer);
    }

    /** Of all versions that somebody has been asked of, the newest first. */
    @Transactional(readOnly = true)
    List<Approval> all(ItemId card, Viewer viewer) {
        items.get(card, viewer);
        return rows.versions(card, viewer).stream().map(version -> rows.of(card, version, viewer)).toList();
    }

    /** Whose tasks the draft changes, and by name those of them who have not been asked of it as it stands now. */
    record Weighed(Set<UUID> needed, List<String> unasked) {}

    @Transactional(readOnly = true)
    Weighed weigh(Item item, Approval approval, Viewer viewer) {
        var changed = sinceSent(item.id(), approval, viewer);
        var needed = touching.byDraft(item, viewer);
        return new Weighed(needed.keySet(), needed.values().stream()
            .filter(each -> approval.of(each.id()).isEmpty() || !approval.isOpen() || changed.containsKey(each.id()))
            .sorted(java.util.Comparator.comparing(Organisation::colour)).map(Organisation::name).toList());
    }

    /** Asks those whose tasks it changes; who has been asked of just that already keeps its time and its answer. */
    void send(Item item, int version, Viewer by) {
        var now = rows.of(item.id(), version, by);
        var needed = touching.byDraft(item, by);
        if (needed.isEmpty()) {
            throw new Refused("cards.approval-nobody");
        }
        var changed = sinceSent(item.id(), now, by);
        rows.send(item.id(), version, now.round() + 1, clock.instant(), by);
        rows.askNoLonger(item.id(), version, List.copyOf(needed.keySet()), by);
        needed.keySet().stream().filter(each -> now.of(each)
                .filter(asked -> !changed.containsKey(each) && (now.isOpen() || asked.hasAnswered())).isEmpty())
            .forEach(each -> rows.ask(item.id(), version, each, now.round() + 1, today(), today().plusDays(DAYS), by));
    }

    boolean isAsSent(ItemId card, int version, Viewer by) {
        return rows.of(card, version, by).isOpen() && rows.isAsSent(card, version, by);
    }

    void withdraw(ItemId card, int version, Viewer by) {
        if (!rows.of(card, version, by).isOpen()) {
            throw new Refused("cards.approval-none");
        }
        rows.end(card, version, Approval.Outcome.WITHDRAWN, "", clock.instant(), by);
    }

    /** The rule of a version that is to come into force; what has been asked is over from then on. */
    void settle(Item item, int version, String why, Viewer by) {
        var now = rows.of(item.id(), version, by);
        var weighed = weigh(item, now, by);
        now.allow(weighed.needed(), weighed.unasked(), why, today());
        if (now.isOpen()) {
            rows.askNoLonger(item.id(), version, List.copyOf(weighed.needed()), by);
            rows.end(item.id(), version, Approval.Outcome.IN_FORCE, now.among(weighed.needed()).isRefusedBySome() ? why : "", clock.instant(), by);
        }
    }

    /** A decided version is taken back: who were asked of it may answer again, and later ones would come after another. Were any asked? */
    boolean reopen(ItemId card, int version, Viewer by) {
        rows.endAbove(card, version, clock.instant(), by);
        boolean wereAsked = rows.of(card, version, by).isDecided();
        if (wereAsked) {
            rows.end(card, version, null, "", Instant.EPOCH, by);
        }
        return wereAsked;
    }

    /** Who answers for the reader's organisation where the reader may not. */
    @Transactional(readOnly = true)
    List<Role> insteadOf(Viewer viewer, ItemId card, int version) {
        var own = viewer.isCoordinator() ? List.<Role>of()
            : texts.sent(card, version, viewer).map(sent -> ownRoles(card, sent, viewer.organisation(), viewer)).orElse(List.of());
        return Answering.may(own, viewer) ? List.of() : own;
    }

    /** Said twice is said once. The row of the card stays locked, so that no answer comes between the owner's reading and deciding. */
    public void answer(ItemId id, Said said, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        var item = items.get(id, by);
        cards.lock(id, by);
        if (item.isRemoved()) {
            throw new Refused("cards.approval-removed");
        }
        var now = rows.of(id, said.version(), by);
        if (now.isOpen() && said.version() != cards.newest(id, by).orElseThrow(NotThere::new).nextVersion()) {
            throw new Refused("cards.approval-none");
        }
        var asked = Answering.check(now, said, by);
        var text = texts.sent(id, said.version(), by).orElseThrow(NotThere::new);
        var own = ownRoles(id, text, asked.organisation(), by);
        Answering.mayAnswer(own, by);
        stillTheSame(id, said, asked, text, by);
        var word = asked.last();
        var teller = by.organisation().equals(asked.organisation()) ? null : by.organisationName();
        if (word == null || !word.says(java.util.Objects.requireNonNull(said.answer()), said.reason(), teller)) {
            rows.answer(id, said.version(), now.round(), asked.organisation(), said.answer(), said.reason(),
                own.stream().filter(role -> by.roles().contains(role.id())).map(Role::id).findFirst().orElse(null), clock.instant(), by);
            items.told(id, said.answer() == Answer.APPROVED ? Deed.APPROVED : said.answer() == Answer.REFUSED ? Deed.DECLINED : Deed.REMARKED, by);
        }
    }

    /** The roles of an organisation that have a task in what was sent or in what it would replace. */
    private List<Role> ownRoles(ItemId card, CardText sent, UUID organisation, Viewer viewer) {
        var before = texts.newest(card, viewer).orElseGet(sent::emptied);
        return roles.of(viewer).stream().filter(role -> role.organisation().equals(organisation)
            && Stream.of(sent, before).flatMap(each -> each.steps().stream()).anyMatch(step -> role.id().equals(step.role()))).toList();
    }

    /** What they read may have become something else meanwhile: an answer to that is no answer to this. */
    private void stillTheSame(ItemId id, CardApprovals.Said said, AskedParty asked, CardText text, Viewer by) {
        if (said.round() < asked.round()) {
            var read = rows.whole(id, said.version(), said.round(), by).map(CardTexts::read).orElseThrow(NotThere::new);
            var what = touching.between(read, text, by).getOrDefault(asked.organisation(), List.of());
            throw new Refused("cards.approval-changed-since", "what", String.join(", ", what));
        }
    }

    private Map<UUID, List<String>> sinceSent(ItemId card, Approval approval, Viewer viewer) {
        return approval.round() == 0 ? Map.of() : touching.between(
            texts.sent(card, approval.version(), viewer).orElseThrow(NotThere::new), texts.draft(card, viewer), viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
