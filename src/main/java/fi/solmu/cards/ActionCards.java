package fi.solmu.cards;

import fi.solmu.cards.knowing.KnowingRows;
import fi.solmu.cards.knowing.PastKnowing;
import fi.solmu.cards.situation.OpenStarts;
import fi.solmu.cards.outside.PastAlertRules;
import fi.solmu.item.Deed;
import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The action cards of a network: written by their owner, published to the parties, read and acknowledged by them. */
@Repository
@Transactional
public class ActionCards implements KindHome {

    private final CardRows rows;
    private final PastVersions versions;
    private final PastSendings sendings;
    private final PastKnowing pastKnowing;
    private final PastAlertRules alerts;
    private final KnowingRows known;
    private final OpenApprovals open;
    private final OpenReadings readings;
    private final CardLife life;
    private final Steps steps;
    private final Items items;
    private final OpenStarts starts;
    private final Clock clock;

    ActionCards(
            CardRows rows, PastVersions versions, PastSendings sendings, PastKnowing pastKnowing, PastAlertRules alerts,
            KnowingRows known, OpenApprovals open, OpenReadings readings, CardLife life, Steps steps, Items items, OpenStarts starts, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.sendings = sendings;
        this.pastKnowing = pastKnowing;
        this.alerts = alerts;
        this.known = known;
        this.open = open;
        this.readings = readings;
        this.life = life;
        this.steps = steps;
        this.items = items;
        this.starts = starts;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return ActionCard.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.SECURES, true, Kind.PROMISE));
    }

    /** A card that others act by says when it is taken out and whom it concerns. */
    @Override
    public void check(ItemDraft draft) {
        var state = ActionCard.State.valueOf(draft.state());
        if (state == ActionCard.State.DRAFT || state == ActionCard.State.IN_REVIEW) {
            return;
        }
        if (draft.fields().text("situation").isEmpty()) {
            throw Refused.at("situation", "cards.no-situation");
        }
        if (draft.fields().list("parties").isEmpty()) {
            throw Refused.at("parties", "cards.no-parties");
        }
        if (draft.fields().date("published") == null) {
            throw Refused.at("published", "cards.no-day");
        }
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.write(id, ActionCard.of(ActionCard.State.DRAFT, fields), by);
        steps.seenLike(id, by);
    }

    @Override
    public Fields kept(Fields written) {
        return ActionCard.of(ActionCard.State.DRAFT, written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return rows.newest(id, by).orElseThrow(NotThere::new).fields();
    }

    @Override
    public List<String> spoken() {
        return CardText.SPOKEN;
    }

    @Override
    public List<Trait> past() {
        return Stream.concat(Stream.of(PastVersions.VERSIONS, PastSendings.SENDINGS, PastAlertRules.ALERTS), pastKnowing.traits().stream()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields readPast(ItemId id, Viewer by) {
        var asked = sendings.of(id, by);
        return pastKnowing.told(versions.of(id, by).with("sendings", asked.isEmpty() ? null : asked).with("alerts", alerts.of(id, by)), id, by);
    }

    @Override
    public void checkPast(Fields past) {
        PastSendings.check(past);
        PastAlertRules.check(past);
    }

    @Override
    public void writePast(ItemId id, Fields past, Viewer by) {
        versions.keep(id, past, by);
        sendings.keep(id, past, by);
        pastKnowing.keep(id, past, by);
        alerts.keep(id, past, by);
    }

    @Override
    public List<OpenAddress> open() {
        return Stream.of(open.all().stream(), readings.all().stream(), Stream.of(starts.start())).flatMap(each -> each).toList();
    }

    /** As it is in force today: what has been decided for a day to come is not, yet. */
    @Transactional(readOnly = true)
    public ActionCard get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    /** With what has been decided for a day to come. */
    @Transactional(readOnly = true)
    public ActionCard newest(ItemId id, Viewer viewer) {
        return rows.newest(id, viewer).orElseThrow(NotThere::new);
    }

    /** Whether what is written differs from the newest version. */
    @Transactional(readOnly = true)
    public boolean isChangedSince(ItemId id, Viewer viewer) {
        return rows.differsFromNewestVersion(id, viewer);
    }

    public void revise(ItemId id, Viewer by) {
        life.revise(id, by);
    }

    /** Read is the version that the reader had before their eyes, and so theirs too. Acknowledging twice is acknowledging once. */
    public void acknowledge(ItemId id, int read, Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        items.get(id, by);
        rows.lock(id, by);
        var card = get(id, by);
        var word = card.acknowledge(by.organisation(), read, today());
        known.read(id, read, today(), by);
        if (!card.isAcknowledgedBy(by.organisation())) {
            rows.acknowledge(id, word, by.person(), by);
            items.told(id, Deed.ACKNOWLEDGED, by);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
