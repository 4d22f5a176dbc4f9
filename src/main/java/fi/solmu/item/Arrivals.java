package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Items, ties, deeds and words that come to a network from a file, written many at a time as {@link Items} would one by one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Arrivals {

    private final NamedParameterJdbcOperations db;
    private final Kinds kinds;

    Arrivals(NamedParameterJdbcOperations db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    public void add(List<Arrival> items, Viewer by) {
        batch("""
                insert into item (network_id, id, kind, number, state, owner_organisation_id, owner_role_id, visibility,
                                  language, revision, review_by, created_at, created_by, changed_at, removed_at)
                values (:network, :id, :kind, :number, :state, :owner, :role, :visibility,
                        :language, :revision, :review, :created, :person, :changed, :removed)
                """, items.stream().map(each -> row(each, by)));
        batch("""
                insert into item_text (network_id, item_id, language, title, text, source_revision)
                values (:network, :id, :language, :title, :text, :revision)
                """, items.stream().flatMap(each -> texts(each, by)));
        batch("""
                insert into item_party (network_id, item_id, organisation_id)
                values (:network, :id, :organisation)
                """, items.stream().flatMap(each -> each.draft().parties().stream().distinct()
                        .map(party -> of(by).addValue("id", each.id().value()).addValue("organisation", party))));
        items.forEach(each -> kinds.home(each.kind()).write(each.id(), each.draft().fields(), by));
        index(items);
    }

    /** From here on new items of these kinds get the numbers after these. */
    public void numbered(Map<Kind, Integer> latest, Viewer by) {
        batch("""
                insert into item_number (network_id, kind, latest) values (:network, :kind, :latest)
                on conflict (network_id, kind) do update set latest = greatest(item_number.latest, excluded.latest)
                """, latest.entrySet().stream()
                .map(each -> of(by).addValue("kind", each.getKey().name()).addValue("latest", each.getValue())));
    }

    public void tie(List<PastTie> ties, Viewer by) {
        batch("""
                insert into link (network_id, id, from_id, from_kind, relation, to_id, to_kind, since, until, made_by, ended_by)
                select :network, :row, :from, :fromKind, :relation, :to, :toKind,
                       coalesce(cast(:since as timestamptz), max(created_at)), cast(:until as timestamptz), :made,
                       cast(:ended as uuid)
                from item
                where network_id = :network and id in (:from, :to)
                on conflict (network_id, from_id, relation, to_id) where until is null do nothing
                """, ties.stream().map(each -> row(each, by)));
    }

    public void tell(List<PastDeed> deeds, Viewer by) {
        batch("""
                insert into history (network_id, id, item_id, revision, deed, person_id, organisation_id, at, record, about_id)
                values (:network, :row, :id, :revision, :deed, :person, :organisation, :at, cast(:record as jsonb), :about)
                """, deeds.stream().map(each -> row(each, by)));
    }

    public void say(List<PastComment> comments, Viewer by) {
        batch("""
                insert into comment (network_id, id, item_id, person_id, organisation_id, language, text, at)
                values (:network, :row, :id, :person, :organisation, :language, :text, :at)
                """, comments.stream().map(each -> row(each, by)));
    }

    private static MapSqlParameterSource row(Arrival item, Viewer by) {
        var draft = item.draft();
        return of(by)
            .addValue("id", item.id().value())
            .addValue("kind", item.kind().name())
            .addValue("number", item.number())
            .addValue("state", draft.state())
            .addValue("owner", draft.owner())
            .addValue("role", draft.ownerRole())
            .addValue("visibility", draft.visibility().name())
            .addValue("language", draft.language())
            .addValue("revision", item.revision())
            .addValue("review", draft.reviewBy())
            .addValue("created", at(item.created()))
            .addValue("person", by.person())
            .addValue("changed", at(item.changed()))
            .addValue("removed", at(item.removed()));
    }

    private static Stream<MapSqlParameterSource> texts(Arrival item, Viewer by) {
        var draft = item.draft();
        var own = new Arrival.Said(draft.title(), draft.text(), item.revision());
        return Stream.concat(Stream.of(Map.entry(draft.language(), own)), item.translations().entrySet().stream())
            .map(said -> of(by)
                .addValue("id", item.id().value())
                .addValue("language", said.getKey())
                .addValue("title", said.getValue().title())
                .addValue("text", said.getValue().text())
                .addValue("revision", said.getValue().revision()));
    }

    private static MapSqlParameterSource row(PastTie tie, Viewer by) {
        return of(by)
            .addValue("row", ItemId.nextUuid())
            .addValue("from", tie.from())
            .addValue("fromKind", tie.fromKind().name())
            .addValue("relation", tie.relation().name())
            .addValue("to", tie.to())
            .addValue("toKind", tie.toKind().name())
            .addValue("since", at(tie.since()))
            .addValue("until", at(tie.until()))
            .addValue("made", tie.madeBy())
            .addValue("ended", tie.endedBy());
    }

    private static MapSqlParameterSource row(PastDeed past, Viewer by) {
        return of(by)
            .addValue("row", ItemId.nextUuid())
            .addValue("id", past.item())
            .addValue("revision", past.revision())
            .addValue("deed", past.deed().name())
            .addValue("person", past.person())
            .addValue("organisation", past.organisation())
            .addValue("at", at(past.at()))
            .addValue("record", past.record() == null ? null : Snapshot.of(past.record()))
            .addValue("about", past.about());
    }

    private static MapSqlParameterSource row(PastComment comment, Viewer by) {
        return of(by)
            .addValue("row", ItemId.nextUuid())
            .addValue("id", comment.item())
            .addValue("person", comment.person())
            .addValue("organisation", comment.organisation())
            .addValue("language", comment.language())
            .addValue("text", comment.text())
            .addValue("at", at(comment.at()));
    }

    private void index(List<Arrival> items) {
        var rows = items.stream().flatMap(this::words).toList();
        if (!rows.isEmpty()) {
            db.query("""
                    select item_index(doc.id, doc.language, doc.title, doc.rest)
                    from unnest(:ids, :languages, :titles, :rests) doc (id, language, title, rest)
                    """, new MapSqlParameterSource()
                .addValue("ids", rows.stream().map(Doc::id).toArray(UUID[]::new))
                .addValue("languages", rows.stream().map(Doc::language).toArray(String[]::new))
                .addValue("titles", rows.stream().map(Doc::title).toArray(String[]::new))
                .addValue("rests", rows.stream().map(Doc::rest).toArray(String[]::new)), row -> { });
        }
    }

    private record Doc(UUID id, String language, String title, String rest) {}

    private Stream<Doc> words(Arrival item) {
        var draft = item.draft();
        var fields = String.join("\n", Words.of(kinds.home(item.kind()).shape().fields(), draft.fields()));
        var own = new Doc(item.id().value(), draft.language(), draft.title(), draft.text() + "\n" + fields);
        return Stream.concat(Stream.of(own), item.translations().entrySet().stream().map(said ->
                new Doc(own.id, said.getKey(), said.getValue().title(), said.getValue().text() + "\n" + fields)));
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        var batch = rows.toArray(MapSqlParameterSource[]::new);
        if (batch.length > 0) {
            db.batchUpdate(sql, batch);
        }
    }

    private static MapSqlParameterSource of(Viewer by) {
        return new MapSqlParameterSource("network", by.network());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
