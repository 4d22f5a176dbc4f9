package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The past of items that come to a network from a file: ties, deeds and words, written many at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Pasts {

    private final PastRows rows;
    private final Kinds kinds;

    Pasts(PastRows rows, Kinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    /** History begins with the item as its kind has kept it: in a file some things are told from the day of loading. */
    public void came(List<Arrival> items, Deed how, Instant at, Viewer by) {
        tell(items.stream().map(each -> new PastDeed(
                each.id().value(), each.revision(), how, by.person(), by.organisation(), at,
                each.draft().with(kinds.home(each.kind()).kept(each.draft().fields())), null, null)).toList(), by);
    }

    public void tie(List<PastTie> ties, Viewer by) {
        rows.write("""
                insert into link (network_id, id, from_id, from_kind, relation, to_id, to_kind, since, until, made_by, ended_by)
                values (:network, :row, :from, :fromKind, :relation, :to, :toKind,
                        coalesce(cast(:since as timestamptz), greatest(
                            (select created_at from item where network_id = :network and id = :from),
                            (select created_at from item where network_id = :network and id = :to))),
                        cast(:until as timestamptz), :made, cast(:ended as uuid))
                on conflict (network_id, from_id, relation, to_id) where until is null do nothing
                """, ties.stream().map(each -> row(each, by)));
    }

    public void tell(List<PastDeed> deeds, Viewer by) {
        rows.write("""
                insert into history (network_id, id, item_id, revision, deed, person_id, organisation_id, at, record, about_id, file)
                values (:network, :row, :id, :revision, :deed, :person, :organisation, :at, cast(:record as jsonb), :about, :file)
                """, deeds.stream().map(each -> row(each, by)));
    }

    public void say(List<PastComment> comments, Viewer by) {
        rows.write("""
                insert into comment (network_id, id, item_id, person_id, organisation_id, language, text, at)
                values (:network, :row, :id, :person, :organisation, :language, :text, :at)
                """, comments.stream().map(each -> row(each, by)));
    }

    private static MapSqlParameterSource row(PastTie tie, Viewer by) {
        return PastRows.of(by)
            .addValue("row", ItemId.nextUuid())
            .addValue("from", tie.from())
            .addValue("fromKind", tie.fromKind().name())
            .addValue("relation", tie.relation().name())
            .addValue("to", tie.to())
            .addValue("toKind", tie.toKind().name())
            .addValue("since", PastRows.at(tie.since()))
            .addValue("until", PastRows.at(tie.until()))
            .addValue("made", tie.madeBy())
            .addValue("ended", tie.endedBy());
    }

    private static MapSqlParameterSource row(PastDeed past, Viewer by) {
        return PastRows.of(by)
            .addValue("row", ItemId.nextUuid())
            .addValue("id", past.item())
            .addValue("revision", past.revision())
            .addValue("deed", past.deed().name())
            .addValue("person", past.person())
            .addValue("organisation", past.organisation())
            .addValue("at", PastRows.at(past.at()))
            .addValue("record", past.record() == null ? null : Snapshot.of(past.record()))
            .addValue("about", past.about())
            .addValue("file", past.file());
    }

    private static MapSqlParameterSource row(PastComment comment, Viewer by) {
        return PastRows.of(by)
            .addValue("row", ItemId.nextUuid())
            .addValue("id", comment.item())
            .addValue("person", comment.person())
            .addValue("organisation", comment.organisation())
            .addValue("language", comment.language())
            .addValue("text", comment.text())
            .addValue("at", PastRows.at(comment.at()));
    }
}
