package fi.solmu.item;

import fi.solmu.database.Gathering;
import fi.solmu.database.Trip;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The thread through each item: its ties and theirs, four hops each way, and the items they join. */
@Repository
@Transactional(readOnly = true)
public class Stories {

    /** The order in which the thread runs. A story that has begun to go on or back never turns. */
    private static final String[] THREAD = Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);

    private final Items items;
    private final Kinds kinds;
    private final Gathering gathering;

    Stories(Items items, Kinds kinds, Gathering gathering) {
        this.gathering = gathering;
        this.items = items;
        this.kinds = kinds;
    }

    Surroundings around(ItemId id, Kind kind, Set<Kind> told, Viewer viewer) {
        return around(id, kind, told, viewer, gathering.trip());
    }

    /** Only an item of that kind is there. */
    Surroundings around(ItemId id, Kind kind, Set<Kind> told, Viewer viewer, Trip trip) {
        var ties = ties(id, kind, viewer, trip);
        var whole = ties.stream().filter(tie -> tie.isTold(id, told)).map(tie -> tie.other(id));
        var others = ties.stream().flatMap(tie -> Stream.of(tie.from(), tie.to()));
        var seen = items.beside(id, whole, others, viewer).stream().collect(Collectors.toMap(Item::id, each -> each));
        var item = Optional.ofNullable(seen.get(id)).filter(each -> each.kind() == kind).orElseThrow(NotThere::new);
        return new Surroundings(item, ties, seen, kinds.find(kind).map(KindHome::expects).orElse(List.of()));
    }

    /** All that hang on the item itself, up to a bound, and from there on so many of each. The oldest come first. */
    private List<Tie> ties(ItemId id, Kind kind, Viewer viewer, Trip trip) {
        return List.copyOf(new LinkedHashSet<>(trip.ask(Tie.class, """
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
                       coalesce((select name from person_name where id = tie.made_by), '') as made_by
                from (select * from walk where hops > 0 limit 2000) tie
                order by tie.since, tie.id
                """)
            .param("id", id.value())
            .param("kind", kind.name())
            .param("thread", THREAD)
            .param("network", viewer.network())
            .param("hops", Surroundings.HOPS)
            .rows()));
    }
}
