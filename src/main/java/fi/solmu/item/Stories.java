package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The thread through each item: its ties and theirs, four hops each way. */
@Repository
@Transactional(readOnly = true)
public class Stories {

    private static final int HOPS = 4;
    private static final int MOST = 60;
    /** The order in which the thread runs. A story that has begun to go up or down never turns. */
    private static final String[] THREAD = Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);

    private final JdbcClient db;
    private final Kinds kinds;

    Stories(JdbcClient db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    public Story of(Item item, Viewer viewer) {
        var knots = knots(item, viewer);
        return new Story(
                item,
                knots.stream().filter(knot -> isBefore(knot, item)).toList(),
                knots.stream().filter(knot -> !isBefore(knot, item)).toList(),
                looseEnds(item, knots));
    }

    /** The thread runs from change to improvement; kinds stand in that order in {@link Kind}. */
    private static boolean isBefore(Knot knot, Item item) {
        return knot.kind().ordinal() < item.kind().ordinal()
                || knot.kind() == item.kind() && knot.since().isBefore(item.createdAt());
    }

    private List<Expected> looseEnds(Item item, List<Knot> knots) {
        return kinds.find(item.kind()).map(KindHome::expects).stream().flatMap(List::stream)
            .filter(expected -> knots.stream().noneMatch(knot -> knot.hops() == 1
                    && knot.relation() == expected.relation() && knot.forward() == expected.forward()))
            .toList();
    }

    private List<Knot> knots(Item item, Viewer viewer) {
        try (Stream<Knot> found = db.sql("""
                with recursive walk (id, kind, way, tied_to, relation, forward, since, made_by, hops, path) as (
                    select cast(:id as uuid), :kind, 0, null::uuid, null::text, null::boolean, null::timestamptz, null::uuid, 0,
                           array[cast(:id as uuid)]
                    union all
                    select next.id, next.kind, way.step, walk.id, next.relation, next.forward, next.since, next.made_by,
                           walk.hops + 1, walk.path || next.id
                    from walk
                    cross join lateral (
                        select to_id as id, to_kind as kind, relation, true as forward, since, made_by from link
                        where network_id = :network and from_id = walk.id and until is null
                          and relation not in ('RELATES_TO', 'REPLACES')
                        union all
                        select from_id, from_kind, relation, false, since, made_by from link
                        where network_id = :network and to_id = walk.id and until is null
                          and relation not in ('RELATES_TO', 'REPLACES')
                        limit 40
                    ) next
                    cross join lateral (
                        select case sign(array_position(:thread, next.kind) - array_position(:thread, walk.kind))
                               when 1 then 1 when -1 then -1 else case when next.forward then 1 else -1 end end as step
                    ) way
                    where walk.hops < :hops and next.id <> all(walk.path) and walk.way in (0, way.step)
                ),
                reached as materialized (select * from walk where hops > 0 limit 2000),
                seen as materialized (
                    select item.id from item
                    where item.network_id = :network and item.id in (select id from reached) and item.removed_at is null
                ),
                nearest as (
                    select distinct on (id) id, tied_to, relation, forward, since, made_by, hops
                    from reached
                    where not exists (
                        select from unnest(path[2:]) passed (id) where passed.id not in (select id from seen))
                    order by id, hops, since
                )
                select item.id, item.kind, item.number, coalesce(said.title, source.title) as title, item.state,
                       membership.name as owner, membership.colour, nearest.hops, nearest.relation, nearest.forward,
                       nearest.tied_to, near.kind as tied_to_kind, near.number as tied_to_number, nearest.since,
                       coalesce(person_name.name, '') as made_by
                from nearest
                join item on item.network_id = :network and item.id = nearest.id and item.removed_at is null
                join item near on near.network_id = :network and near.id = nearest.tied_to
                join item_text source on source.network_id = :network and source.item_id = item.id
                                     and source.language = item.language
                join membership on membership.network_id = :network
                               and membership.organisation_id = item.owner_organisation_id
                left join item_text said on said.network_id = :network and said.item_id = item.id and said.language = :language
                left join person_name on person_name.id = nearest.made_by
                order by nearest.hops, nearest.since
                limit :most
                """)
            .param("id", item.id().value())
            .param("kind", item.kind().name())
            .param("thread", THREAD)
            .param("network", viewer.network())
            .param("hops", HOPS)
            .param("most", MOST)
            .param("language", viewer.locale().getLanguage())
            .query(Knot.class)
            .stream()) {
            return found.sorted(Comparator.comparing(Knot::kind).thenComparing(Knot::since)).toList();
        }
    }
}
