package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that the items of a network are and have been, as far as the reader may see it, one after another. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Archive {

    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Arrival.Said>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Kinds kinds;

    Archive(JdbcClient db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** What people call an item. */
    public record Name(Kind kind, int number) {}

    /** A tie that is or was. */
    public record Tie(
            Name from, Relation relation, Name to, Instant since, @Nullable Instant until, UUID madeBy, @Nullable UUID endedBy) {}

    /** A deed of the item of that name. */
    public record Told(
            Name item, int revision, Deed deed, UUID person, UUID organisation, Instant at, @Nullable ItemDraft record,
            @Nullable Name about, @Nullable String file) {}

    /** Something said about the item of that name. */
    public record Said(Name item, UUID person, UUID organisation, String language, String text, Instant at) {}

    /** By kind in their order, and by number. */
    public void items(Viewer viewer, Consumer<Arrival> taker) {
        Arrays.stream(Kind.values()).forEach(kind -> kinds.find(kind).ifPresent(home -> items(home, viewer, taker)));
    }

    private void items(KindHome home, Viewer viewer, Consumer<Arrival> taker) {
        asked("""
                select item.*, source.title, source.text,
                       array(select organisation_id from item_party party
                             where party.network_id = item.network_id and party.item_id = item.id) as parties,
                       (select jsonb_object_agg(said.language, jsonb_build_object(
                                   'title', said.title, 'text', said.text, 'revision', said.source_revision, 'phrases', (
                                       select jsonb_agg(jsonb_build_object('language', phrase.language, 'field', phrase.field, 'place', phrase.place,
                                                  'original', phrase.original, 'said', phrase.said) order by phrase.field, phrase.place)
                                       from item_phrase phrase
                                       where phrase.network_id = said.network_id and phrase.item_id = said.item_id
                                         and phrase.language = said.language)))
                        from item_text said
                        where said.network_id = item.network_id and said.item_id = item.id
                          and said.language <> item.language) as said
                from item
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                where item.network_id = :network and item.kind = :kind
                order by item.number
                """, viewer)
            .param("kind", home.shape().kind().name())
            .query((RowCallbackHandler) row -> taker.accept(item(row, home, viewer)));
    }

    public void ties(Viewer viewer, Consumer<Tie> taker) {
        asked("""
                select one.kind as from_kind, one.number as from_number, link.relation, other.kind as to_kind,
                       other.number as to_number, link.since, link.until, link.made_by, link.ended_by
                from link
                join item one on one.network_id = link.network_id and one.id = link.from_id
                join item other on other.network_id = link.network_id and other.id = link.to_id
                where link.network_id = :network
                order by one.kind, one.number, link.relation, other.kind, other.number, link.since, link.until
                """, viewer)
            .query((RowCallbackHandler) row -> taker.accept(new Tie(
                    name(row, "from"), Relation.valueOf(row.getString("relation")), name(row, "to"), at(row, "since"),
                    at(row, "until"), id(row, "made_by"), id(row, "ended_by"))));
    }

    public void deeds(Viewer viewer, Consumer<Told> taker) {
        asked("""
                select item.kind as item_kind, item.number as item_number, history.revision, history.deed, history.person_id,
                       history.organisation_id, history.at, history.record, about.kind as about_kind,
                       about.number as about_number, history.file
                from history
                join item on item.network_id = history.network_id and item.id = history.item_id
                left join item about on about.network_id = history.network_id and about.id = history.about_id
                where history.network_id = :network
                order by item.kind, item.number, history.at, history.revision, history.deed, about.kind, about.number, history.file, history.id
                """, viewer)
            .query((RowCallbackHandler) row -> taker.accept(new Told(
                    name(row, "item"), row.getInt("revision"), Deed.valueOf(row.getString("deed")), id(row, "person_id"),
                    id(row, "organisation_id"), at(row, "at"), record(row), name(row, "about"), row.getString("file"))));
    }

    /** What was taken back by the one who said it is gone. */
    public void words(Viewer viewer, Consumer<Said> taker) {
        asked("""
                select item.kind as item_kind, item.number as item_number, comment.person_id, comment.organisation_id,
                       comment.language, comment.text, comment.at
                from comment
                join item on item.network_id = comment.network_id and item.id = comment.item_id
                where comment.network_id = :network and comment.removed_at is null
                order by item.kind, item.number, comment.at, comment.id
                """, viewer)
            .query((RowCallbackHandler) row -> taker.accept(new Said(
                    name(row, "item"), id(row, "person_id"), id(row, "organisation_id"), row.getString("language"),
                    row.getString("text"), at(row, "at"))));
    }

    public Optional<Name> name(UUID id, Viewer viewer) {
        return db.sql("select kind, number from item where network_id = :network and id = :id")
            .param("network", viewer.network())
            .param("id", id)
            .query(Name.class)
            .optional();
    }

    /** A network may be larger than the memory. */
    private StatementSpec asked(String sql, Viewer viewer) {
        return db.sql(sql).withFetchSize(AT_ONCE).param("network", viewer.network());
    }

    private static Arrival item(ResultSet row, KindHome home, Viewer viewer) throws SQLException {
        var id = new ItemId(row.getObject("id", UUID.class));
        var draft = new ItemDraft(
                row.getString("title"), row.getString("text"), row.getString("state"), row.getString("language"),
                row.getObject("owner_organisation_id", UUID.class), id(row, "owner_role_id"),
                Visibility.valueOf(row.getString("visibility")), List.of((UUID[]) row.getArray("parties").getArray()),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("review_by", LocalDate.class), home.read(id, viewer));
        var said = row.getString("said");
        return new Arrival(
                id, home.shape().kind(), row.getInt("number"), draft, home.readPast(id, viewer),
                said == null ? Map.of() : JSON.readValue(said, TEXTS), force(row), row.getInt("revision"),
                at(row, "created_at"), at(row, "changed_at"), at(row, "removed_at"));
    }

    private static Arrival.Force force(ResultSet row) throws SQLException {
        return new Arrival.Force(
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class), row.getBoolean("is_unconfirmed"));
    }

    private @Nullable ItemDraft record(ResultSet row) throws SQLException {
        var json = row.getString("record");
        return json == null ? null : Snapshot.draft(json, kinds.home(Kind.valueOf(row.getString("item_kind"))).shape());
    }

    private static @Nullable Name name(ResultSet row, String of) throws SQLException {
        var kind = row.getString(of + "_kind");
        return kind == null ? null : new Name(Kind.valueOf(kind), row.getInt(of + "_number"));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
