package fi.solmu.foresight;

import fi.solmu.item.Expected;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Relation;
import fi.solmu.item.Shape;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The change factors of a network. */
@Repository
@Transactional
public class ChangeFactors implements KindHome {

    private final JdbcClient db;

    ChangeFactors(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Shape shape() {
        return ChangeFactor.SHAPE;
    }

    @Override
    public List<Expected> expects() {
        return List.of(new Expected(Relation.CAUSES, true, Kind.IMPACT));
    }

    @Override
    public void check(ItemDraft draft) {
        ChangeFactor.check(draft);
    }

    @Override
    public void write(ItemId id, Fields fields, Viewer by) {
        var factor = ChangeFactor.of(fields);
        of("""
                insert into change_factor (network_id, item_id, sphere, source, impact, likelihood, horizon, reviewed, closed_as)
                values (:network, :id, :sphere, :source, :impact, :likelihood, :horizon, :reviewed, :closedAs)
                on conflict (network_id, item_id) do update
                    set sphere = excluded.sphere, source = excluded.source, impact = excluded.impact,
                        likelihood = excluded.likelihood, horizon = excluded.horizon, reviewed = excluded.reviewed,
                        closed_as = excluded.closed_as
                """, id, by)
            .param("sphere", name(factor.sphere()))
            .param("source", factor.source())
            .param("impact", factor.impact())
            .param("likelihood", factor.likelihood())
            .param("horizon", factor.horizon())
            .param("reviewed", factor.reviewed())
            .param("closedAs", name(factor.closedAs()))
            .update();
        keepRatings(id, factor.ratings(), by);
    }

    @Override
    public Fields kept(Fields written) {
        return ChangeFactor.of(written).fields();
    }

    @Override
    @Transactional(readOnly = true)
    public Fields read(ItemId id, Viewer by) {
        return get(id, by).fields();
    }

    @Transactional(readOnly = true)
    public ChangeFactor get(ItemId id, Viewer viewer) {
        var ratings = of("""
                select organisation_id as organisation, impact, likelihood, note from factor_rating
                where network_id = :network and item_id = :id
                order by position
                """, id, viewer).query(Rating.class).list();
        record Row(
                ChangeFactor.@Nullable Sphere sphere, String source, @Nullable Integer impact, @Nullable Integer likelihood,
                String horizon, java.time.@Nullable LocalDate reviewed, ChangeFactor.@Nullable Ending closedAs) {}
        return of("""
                select sphere, source, impact, likelihood, horizon, reviewed, closed_as from change_factor
                where network_id = :network and item_id = :id
                """, id, viewer)
            .query(Row.class)
            .optional()
            .map(row -> new ChangeFactor(
                    row.sphere, row.source, row.impact, row.likelihood, row.horizon, row.reviewed, row.closedAs, ratings))
            .orElseThrow(NotThere::new);
    }

    private void keepRatings(ItemId id, List<Rating> ratings, Viewer by) {
        of("delete from factor_rating where network_id = :network and item_id = :id", id, by).update();
        of("""
                insert into factor_rating (network_id, item_id, position, organisation_id, impact, likelihood, note)
                select :network, :id, place, organisation, impact, likelihood, note
                from unnest(:organisations, :impacts, :likelihoods, :notes)
                    with ordinality as told (organisation, impact, likelihood, note, place)
                """, id, by)
            .param("organisations", each(ratings, Rating::organisation).toArray(UUID[]::new))
            .param("impacts", each(ratings, Rating::impact).toArray(Integer[]::new))
            .param("likelihoods", each(ratings, Rating::likelihood).toArray(Integer[]::new))
            .param("notes", each(ratings, Rating::note).toArray(String[]::new))
            .update();
    }

    private static <T> List<T> each(List<Rating> ratings, Function<Rating, T> part) {
        return ratings.stream().map(part).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    private StatementSpec of(String sql, ItemId id, Viewer viewer) {
        return db.sql(sql).param("network", viewer.network()).param("id", id.value());
    }
}
