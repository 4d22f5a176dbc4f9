package fi.solmu.item;

import fi.solmu.database.Gathering;
import fi.solmu.item.words.IndexWords;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Items that come to a network from a file, written many at a time as {@link Items} would one by one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Arrivals {

    private final Gathering db;
    private final PastRows rows;
    private final Kinds kinds;

    Arrivals(Gathering db, PastRows rows, Kinds kinds) {
        this.db = db;
        this.rows = rows;
        this.kinds = kinds;
    }

    public void add(List<Arrival> items, Viewer by) {
        rows.write("""
                insert into item (network_id, id, kind, number, state, owner_organisation_id, owner_role_id, visibility,
                                  language, revision, review_by, tags, valid_from, valid_until, created_at, created_by, changed_at, removed_at,
                                  is_unconfirmed)
                values (:network, :id, :kind, :number, :state, :owner, :role, :visibility,
                        :language, :revision, :review, :tags, :from, :until, :created, :person, :changed, :removed, :unconfirmed)
                """, items.stream().map(each -> row(each, by)));
        rows.write("""
                insert into item_text (network_id, item_id, language, title, text, source_revision)
                values (:network, :id, :language, :title, :text, :revision)
                """, items.stream().flatMap(each -> texts(each, by)));
        rows.write("""
                insert into item_phrase (network_id, item_id, language, field, place, original, said)
                values (:network, :id, :language, :field, :place, :original, :said)
                """, items.stream().flatMap(each -> phrases(each, by)));
        rows.write("""
                insert into item_party (network_id, item_id, organisation_id)
                values (:network, :id, :organisation)
                """, items.stream().flatMap(each -> each.draft().parties().stream().distinct()
                        .map(party -> PastRows.of(by).addValue("id", each.id().value()).addValue("organisation", party))));
        db.together(() -> items.forEach(each -> {
            kinds.home(each.kind()).write(each.id(), each.draft().fields(), by);
            kinds.home(each.kind()).writePast(each.id(), each.past(), by);
        }));
        index(items, by);
    }

    /** After very many have come, so that the database finds its way among them while the rest comes. */
    public void counted() {
        db.getJdbcOperations().execute("select item_statistics()");
    }

    /** What was said of them and what they said before is found too, once all of it has come. */
    public void remembered() {
        db.getJdbcOperations().execute("call past_index()");
    }

    /** From here on new items of these kinds get the numbers after these. */
    public void numbered(Map<Kind, Integer> latest, Viewer by) {
        rows.write("""
                insert into item_number (network_id, kind, latest) values (:network, :kind, :latest)
                on conflict (network_id, kind) do update set latest = greatest(item_number.latest, excluded.latest)
                """, latest.entrySet().stream()
                .map(each -> PastRows.of(by).addValue("kind", each.getKey().name()).addValue("latest", each.getValue())));
    }

    private static MapSqlParameterSource row(Arrival item, Viewer by) {
        var draft = item.draft();
        return PastRows.of(by)
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
            .addValue("tags", draft.tags().toArray(String[]::new))
            .addValue("from", item.force().from())
            .addValue("until", item.force().until())
            .addValue("unconfirmed", item.force().isUnconfirmed())
            .addValue("created", PastRows.at(item.created()))
            .addValue("person", by.person())
            .addValue("changed", PastRows.at(item.changed()))
            .addValue("removed", PastRows.at(item.removed()));
    }

    private static Stream<MapSqlParameterSource> texts(Arrival item, Viewer by) {
        var draft = item.draft();
        var own = new Arrival.Said(draft.title(), draft.text(), item.revision(), null);
        return Stream.concat(Stream.of(Map.entry(draft.language(), own)), item.translations().entrySet().stream())
            .map(said -> PastRows.of(by)
                .addValue("id", item.id().value())
                .addValue("language", said.getKey())
                .addValue("title", said.getValue().title())
                .addValue("text", said.getValue().text())
                .addValue("revision", said.getValue().revision()));
    }

    private static Stream<MapSqlParameterSource> phrases(Arrival item, Viewer by) {
        return item.translations().values().stream().flatMap(said -> said.phrases().stream())
            .map(phrase -> PastRows.of(by)
                .addValue("id", item.id().value())
                .addValue("language", phrase.language())
                .addValue("field", phrase.field())
                .addValue("place", phrase.place())
                .addValue("original", phrase.original())
                .addValue("said", phrase.said()));
    }

    private void index(List<Arrival> items, Viewer by) {
        rows.write("call item_index(:id, :language, :title, :rest, :words, :spelled, :version)", items.stream().flatMap(each -> words(each, by)));
    }

    private Stream<MapSqlParameterSource> words(Arrival item, Viewer by) {
        var draft = item.draft();
        var rest = Words.of("", draft.tags(), kinds.home(item.kind()).shape().fields(), draft.fields());
        return Stream.concat(
            Stream.of(words(item, draft.language(), draft.title(), draft.text() + rest, by)),
            item.translations().entrySet().stream().map(said ->
                words(item, said.getKey(), said.getValue().title(), said.getValue().words() + rest, by)));
    }

    private static MapSqlParameterSource words(Arrival item, String language, String title, String rest, Viewer by) {
        var words = IndexWords.of(title, rest, language, by.network());
        return new MapSqlParameterSource("id", item.id().value())
            .addValue("language", language).addValue("title", title).addValue("rest", rest)
            .addValue("words", words.vector()).addValue("spelled", words.spelled()).addValue("version", words.version());
    }
}
