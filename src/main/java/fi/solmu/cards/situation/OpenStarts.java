package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The start of a situation by a program or a device that had no connection: with its own id, version and time, and once. */
@Component
public class OpenStarts {

    private static final List<Trait> SENT = List.of(
            Trait.line("id").must(), Trait.flag("drill"), Trait.number("version", 1, 1_000_000), Trait.line("at"));
    private static final List<Trait> TOLD = List.of(
            Trait.line("id").must(), Trait.flag("drill"), Trait.number("version", 1, 1_000_000), Trait.line("started").must());

    /** Longer ago than that nothing has been waiting on a device: its clock is wrong. */
    private static final int DAYS = 30;

    private final Situations situations;
    private final SituationLog log;
    private final Items items;
    private final Clock clock;

    OpenStarts(Situations situations, SituationLog log, Items items, Clock clock) {
        this.situations = situations;
        this.log = log;
        this.items = items;
        this.clock = clock;
    }

    public OpenAddress start() {
        return new OpenAddress("/situations", "start", "Card: start a situation from it; with the same id it is started once", Access.MEMBER,
            SENT, TOLD, this::started);
    }

    private Fields started(ItemId card, Map<String, String> place, Fields sent, Viewer by) {
        var id = id(sent.text("id"));
        var at = Moments.read("at", sent.text("at"));
        if (at != null && at.isBefore(clock.instant().minus(DAYS, ChronoUnit.DAYS)) && items.find(id, by).isEmpty()) {
            throw Refused.at("at", "cards.run-too-long-ago", "n", DAYS);
        }
        try {
            situations.start(id, card, sent.number("version"), sent.flag("drill"), at == null ? clock.instant() : at, by);
        } catch (DuplicateKeyException sentAgain) {
            refuseUnlessSame(id, card, sent, by);
        }
        return told(id, log.course(id, by).situation());
    }

    private void refuseUnlessSame(ItemId id, ItemId card, Fields sent, Viewer by) {
        boolean isSame = items.find(id, by).filter(each -> each.kind() == Kind.SITUATION && each.owner().equals(by.organisation())).isPresent();
        if (!isSame || !isSame(log.course(id, by).situation(), card, sent)) {
            throw Refused.at("id", "cards.run-id-used");
        }
    }

    private static boolean isSame(Situation there, ItemId card, Fields sent) {
        return Objects.equals(there.card(), card.value()) && there.isDrill() == sent.flag("drill");
    }

    private static Fields told(ItemId id, Situation situation) {
        return Fields.NONE.with("id", id.toString()).with("drill", situation.isDrill()).with("version", situation.version())
            .with("started", situation.started().toString());
    }

    private static ItemId id(String written) {
        if (!written.strip().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Refused.at("id", "cards.run-id-needed");
        }
        return new ItemId(UUID.fromString(written.strip()));
    }
}
