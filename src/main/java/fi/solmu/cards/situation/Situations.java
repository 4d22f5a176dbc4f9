package fi.solmu.cards.situation;

import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.item.Visibility;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The situations of a network: started from a card or without one, in earnest or as a drill. */
@Repository
@Transactional
public class Situations implements KindHome {

    private final SituationRows rows;
    private final SituationLog log;
    private final SituationPast past;
    private final OpenEntries open;
    private final OpenAftermath aftermath;
    private final Items items;
    private final Calling calling;
    private final Clock clock;

    Situations(
            SituationRows rows, SituationLog log, SituationPast past, OpenEntries open, OpenAftermath aftermath, Items items,
            Calling calling, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.past = past;
        this.open = open;
        this.aftermath = aftermath;
        this.items = items;
        this.calling = calling;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Situation.SHAPE;
    }

    @Override
    public String form() {
        return "cards/situationform";
    }

    /** One that no card was made for calls those whom it names. */
    @Override
    public void made(ItemId id, Viewer by) {
        calling.started(log.course(id, by), id.value(), by);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.write(id, Situation.of(fields, clock.instant()), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Situation.of(written, Instant.EPOCH).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return rows.get(id, by).fields();
    }

    @Override
    public List<Trait> past() {
        return past.traits();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields readPast(ItemId id, Viewer by) {
        return past.of(id, rows.get(id, by), log.of(id, by), by);
    }

    @Override
    public void checkPast(Fields told) {
        past.check(told);
    }

    @Override
    public void writePast(ItemId id, Fields told, Viewer by) {
        past.keep(id, told, by);
    }

    @Override
    public List<OpenAddress> open() {
        return Stream.concat(open.all().stream(), aftermath.all().stream()).toList();
    }

    /** Whoever sees a card in force may take it out. The situation keeps that version, and is seen by those who see the card. */
    public void start(ItemId id, ItemId card, boolean isDrill, Instant at, Viewer by) {
        start(id, card, null, isDrill, at, by);
    }

    /** Whoever was without a connection acted by the version they had. */
    void start(ItemId id, ItemId card, @Nullable Integer had, boolean isDrill, Instant at, Viewer by) {
        var of = items.find(card, by).filter(each -> each.kind() == Kind.ACTION_CARD && !each.isRemoved()).orElseThrow(NotThere::new);
        int version = Optional.ofNullable(had).filter(each -> rows.wasInForce(card, each, by)).or(() -> rows.inForce(card, by))
            .orElseThrow(() -> new Refused("cards.not-published"));
        var fields = new Situation(card.value(), version, isDrill, null, at, null).fields();
        items.add(id, Kind.SITUATION, seenLike(of, fields, by), Deed.ADDED, by);
        var now = clock.instant();
        rows.time(id, at.isAfter(now) ? now : at, null, by);
        calling.started(log.course(id, by), id.value(), by);
    }

    /** What no card was made for, seen by the whole network. */
    public void startWithoutCard(ItemId id, String title, String language, boolean isDrill, Viewer by) {
        var fields = new Situation(null, null, isDrill, null, clock.instant(), null).fields();
        items.add(id, Kind.SITUATION, new ItemDraft(title, "", Situation.State.ONGOING.name(), language, by.organisation(), null,
                Visibility.NETWORK, List.of(), null, fields), Deed.ADDED, by);
    }

    private static ItemDraft seenLike(Item card, Fields fields, Viewer by) {
        boolean isOwn = card.owner().equals(by.organisation());
        var seen = card.visibility() == Visibility.PUBLIC ? Visibility.NETWORK
                : card.visibility() == Visibility.ORGANISATION && !isOwn ? Visibility.PARTIES : card.visibility();
        var parties = seen != Visibility.PARTIES ? List.<UUID>of()
                : Stream.concat(card.parties().stream(), Stream.of(card.owner())).distinct()
                    .filter(each -> !each.equals(by.organisation())).toList();
        return new ItemDraft(card.sourceTitle(), "", Situation.State.ONGOING.name(), card.sourceLanguage(), by.organisation(), null, seen,
                parties, null, fields);
    }
}
