package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tasks on the cards of a network. Each keeps its id from version to version, so problems can point at it. */
@Repository
@Transactional
public class Steps implements KindHome {

    private final JdbcClient db;
    private final Items items;

    Steps(JdbcClient db, Items items) {
        this.db = db;
        this.items = items;
    }

    private record Row(
            UUID card, Integer number, @Nullable UUID role, String whenText, String why, String how, String whereText,
            String message, List<String> checklist, String map) {}

    @Override
    public Shape shape() {
        return Step.SHAPE;
    }

    /** A task belongs to the owner of its card, and is seen by those who see the card. */
    @Override
    public ItemDraft settled(ItemDraft asked, @Nullable Item before, Viewer by) {
        var card = items.get(new ItemId(asked.fields().id("card")), by);
        if (before == null && !card.mayBeChangedBy(by)) {
            throw new Refused("item.not-yours", "owner", card.ownerName());
        }
        return like(card, asked, before == null ? card.owner() : before.owner());
    }

    @Override
    public void check(ItemDraft draft) {
        Step.of(draft.fields()).aids().check();
    }

    @Override
    public List<String> spoken() {
        return CardText.Task.SPOKEN;
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var step = Step.of(fields);
        var moment = Moment.of(step.when());
        sql("""
                insert into step (network_id, item_id, card_id, number, role_id, when_text, from_minutes, to_minutes, why, how, where_text,
                                  message, checklist, map)
                values (:network, :id, :card,
                        coalesce(:number, (select coalesce(max(number), 0) + 1 from step where network_id = :network and card_id = :card)),
                        :role, :when, :from, :to, :why, :how, :where, :message, :checklist, :map)
                on conflict (network_id, item_id) do update
                    set card_id = excluded.card_id, number = coalesce(:number, step.number), role_id = excluded.role_id,
                        when_text = excluded.when_text, from_minutes = excluded.from_minutes, to_minutes = excluded.to_minutes,
                        why = excluded.why, how = excluded.how, where_text = excluded.where_text,
                        message = excluded.message, checklist = excluded.checklist, map = excluded.map
                """, id, by)
            .param("card", step.card())
            .param("number", step.number(), java.sql.Types.INTEGER)
            .param("role", step.role())
            .param("when", step.when())
            .param("from", moment.from())
            .param("to", moment.to())
            .param("why", step.why())
            .param("how", step.how())
            .param("where", step.where())
            .param("message", step.aids().message())
            .param("checklist", step.aids().checklist().toArray(String[]::new))
            .param("map", step.aids().map())
            .update();
        awaits(id, step, by);
    }

    @Override
    public Fields kept(Fields written) {
        return Step.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public Step get(ItemId id, Viewer viewer) {
        var row = sql("""
                select card_id as card, number, role_id as role, when_text, why, how, where_text, message, checklist, map
                from step
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(Row.class).optional().orElseThrow(NotThere::new);
        var awaits = sql("""
                select organisation_id as organisation, what from step_awaits
                where network_id = :network and item_id = :id
                order by position
                """, id, viewer)
            .query(Awaited.class).list();
        return new Step(row.card, row.number, row.role, row.whenText, row.why, row.how, row.whereText, awaits,
            new Aids(row.message, row.checklist, row.map));
    }

    int count(ItemId card, Viewer viewer) {
        return of(card, viewer).size();
    }

    /** When those who see a card change, so do those who see its tasks. */
    void seenLike(ItemId id, Viewer by) {
        var others = sql("""
                select its.id
                from step
                join item its on its.network_id = step.network_id and its.id = step.item_id and its.removed_at is null
                join item card on card.network_id = step.network_id and card.id = step.card_id
                where step.network_id = :network and step.card_id = :id and (its.visibility <> card.visibility
                  or array(select organisation_id from item_party party
                           where party.network_id = its.network_id and party.item_id = its.id order by organisation_id)
                  <> array(select organisation_id from item_party party
                           where party.network_id = card.network_id and party.item_id = card.id order by organisation_id))
                """, id, by)
            .query(UUID.class).list();
        if (!others.isEmpty()) {
            var card = items.get(id, by);
            items.all(others, by).forEach(step ->
                items.deed(step.id(), like(card, step.draft(read(step.id(), by)), card.owner()), Deed.CHANGED, by));
        }
    }

    private List<Item> of(ItemId card, Viewer viewer) {
        var ids = sql("select item_id from step where network_id = :network and card_id = :id", card, viewer)
            .query(UUID.class).list();
        return items.all(ids, viewer).stream().filter(step -> !step.isRemoved()).toList();
    }

    private static ItemDraft like(Item card, ItemDraft step, UUID owner) {
        return new ItemDraft(
                step.title(), step.text(), Step.State.ON_CARD.name(), step.language(), owner, step.ownerRole(),
                card.visibility(), card.parties(), step.tags(), step.reviewBy(), step.fields());
    }

    private void awaits(ItemId id, Step step, Viewer by) {
        sql("delete from step_awaits where network_id = :network and item_id = :id", id, by).update();
        for (int i = 0; i < step.awaits().size(); i++) {
            sql("""
                    insert into step_awaits (network_id, item_id, position, organisation_id, what)
                    values (:network, :id, :position, :organisation, :what)
                    """, id, by)
                .param("position", i + 1)
                .param("organisation", step.awaits().get(i).organisation())
                .param("what", step.awaits().get(i).what())
                .update();
        }
    }

    private StatementSpec sql(String text, ItemId id, Viewer viewer) {
        return db.sql(text).param("network", viewer.network()).param("id", id.value());
    }
}
