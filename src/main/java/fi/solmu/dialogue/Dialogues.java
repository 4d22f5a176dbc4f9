package fi.solmu.dialogue;

import fi.solmu.item.Asked;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The dialogues of a network. */
@Repository
@Transactional
public class Dialogues implements KindHome {

    private final DialogueRows rows;
    private final Clock clock;

    Dialogues(DialogueRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return Dialogue.SHAPE;
    }

    @Override
    public void check(ItemDraft draft) {
        Dialogue.check(draft, today());
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        rows.keep(id, Dialogue.of(fields), by);
    }

    @Override
    public Fields kept(Fields written) {
        return Dialogue.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Dialogue get(ItemId id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public List<DialogueRow> rows(Asked asked, Viewer viewer) {
        return rows.asked(asked, viewer);
    }

    /** How long it is since the network talked, in each direction. */
    @Transactional(readOnly = true)
    public List<Silence> silences(Viewer viewer) {
        var last = rows.last(today(), viewer);
        return Stream.of(Direction.values()).map(direction -> new Silence(direction, last.get(direction), today())).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }
}
