package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The thread through each item: its ties and theirs, four hops each way, and the items they join. */
@Repository
@Transactional(readOnly = true)
public class Stories {

    /** The order in which the thread runs. A story that has begun to go on or back never turns. */
    private static final String[] THREAD = Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);

    private final JdbcClient db;
    private final Kinds kinds;

    Stories(JdbcClient db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    Surroundings around(Item item, Viewer viewer) {
        var ties = ties(item, viewer);
        return Surroundings.of(
                item, ties, neighbours(item, ties, viewer), kinds.find(item.kind()).map(KindHome::expects).orElse(List.of()));
    }

    /** All that hang on the item itself, up to a bound, and from there on so many of each. The oldest come first. */
    private List<Tie> ties(Item item, Viewer viewer) {
        return List.copyOf(new LinkedHashSet<>(db.sql("""
                with recursive walk (id, from_id, from_kind, relation, to_id, to_kind, since, made_by, reached, kind, way, hops) as (
                    select null::uuid, null::uuid, null::text, null::text, null::uuid, null::text, null::timestamptz, null::uuid,
                           cast(:id as uuid), :kind, 0, 0
                    union
                    select tie.*, way.step, walk.hops + 1
                    from walk
                    cross join lateral (
                        select id, from_id, from_kind, relation, to_id, to_kind, since, made_by, to_id as other, to_kind as kind
                        from link where network_id = :network and from_id = walk.reached and until is null
                        union all
                        select id, from_id, from_kind, relation, to_id, to_kind, since, made_by, from_id, from_kind
                        from link where network_id = :network and to_id = walk.reached and until is null
                        limit case walk.hops when 0 then 1000 else 40 end
                    ) tie
                    cross join lateral (
                        select case
                            when tie.relation in ('RELATES_TO', 'REPLACES') then null
                            when tie.kind = walk.kind then case when tie.other = tie.to_id then 1 else -1 end
                            when array_position(:thread, tie.kind) > array_position(:thread, walk.kind) then 1
                            else -1 end as step
                    ) way
                    where walk.hops < :hops and (walk.hops = 0 or walk.way = way.step)
                )
                select tie.id, tie.from_id as "from", tie.from_kind, tie.relation, tie.to_id as "to", tie.to_kind, tie.since,
                       coalesce(person_name.name, '') as made_by
                from (select * from walk where hops > 0 limit 2000) tie
                left join person_name on person_name.id = tie.made_by
                order by tie.since, tie.id
                """)
            .param("id", item.id().value())
            .param("kind", item.kind().name())
            .param("thread", THREAD)
            .param("network", viewer.network())
            .param("hops", Surroundings.HOPS)
            .query(Tie.class)
            .list()));
    }

    /** What of it the reader may see, as it is called in the reader's language. */
    private List<Neighbour> neighbours(Item item, List<Tie> ties, Viewer viewer) {
        if (ties.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select item.id, item.kind, item.number, coalesce(said.title, source.title) as title, item.state,
                       membership.name as owner, membership.colour
                from item
                join item_text source on source.network_id = item.network_id and source.item_id = item.id
                                     and source.language = item.language
                join membership on membership.network_id = item.network_id
                               and membership.organisation_id = item.owner_organisation_id
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id
                                        and said.language = :language
                where item.network_id = :network and item.id = any(:ids) and item.removed_at is null
                """)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("ids", ids(item, ties))
            .query(Neighbour.class)
            .list();
    }

    private static UUID[] ids(Item item, List<Tie> ties) {
        return ties.stream().flatMap(tie -> Stream.of(tie.from(), tie.to()))
            .distinct().filter(id -> !id.equals(item.id())).map(ItemId::value).toArray(UUID[]::new);
    }
}
