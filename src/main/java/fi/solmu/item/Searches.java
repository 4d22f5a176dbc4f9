package fi.solmu.item;

import fi.solmu.item.words.Marks;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a search has found, with where each item hangs on the thread. */
@Repository
@Transactional(readOnly = true)
public class Searches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Kind, Integer>> COUNTS = new TypeReference<>() {};
    /** The ties by which one hangs on another, what says most of its place first: on what they come from, and on what they lead to. */
    private static final String[] FROM = names(
        Relation.PROMISES, Relation.CONTAINS, Relation.GIVES_RISE_TO, Relation.CAUSES, Relation.TIMED_AS, Relation.MEASURED_BY);
    private static final String[] TO = names(
        Relation.CONCERNS, Relation.SOLVES, Relation.RENEWS, Relation.CARRIES_OUT, Relation.ANSWERS, Relation.SERVES, Relation.SECURES,
        Relation.DECIDES);

    private final JdbcClient db;
    private final Search search;
    private final Items items;
    private final Kinds kinds;
    private final Organisations organisations;
    private final Roles roles;

    Searches(JdbcClient db, Search search, Items items, Kinds kinds, Organisations organisations, Roles roles) {
        this.db = db;
        this.search = search;
        this.items = items;
        this.kinds = kinds;
        this.organisations = organisations;
        this.roles = roles;
    }

    public SearchPage of(SearchAsked asked, Viewer viewer) {
        var hits = asked.words().isEmpty() ? List.<SearchHit>of() : search.hits(asked, SearchPage.ROWS, viewer);
        var all = organisations.of(viewer);
        return new SearchPage(
                asked, hits, hits.isEmpty() ? 0 : hits.get(0).total(), hits.isEmpty() ? Map.of() : counts(hits.get(0).kinds()),
                above(hits, viewer), kinds.built().stream().sorted().map(kind -> kinds.home(kind).shape()).toList(),
                all, asked.page() > 1 || asked.active() > 0 ? List.of() : FoundParty.of(asked.words(), all, roles.of(viewer)),
                new Marks(asked.words(), viewer.locale().getLanguage(), hits.stream().anyMatch(SearchHit::isNear)));
    }

    private static Map<Kind, Integer> counts(String json) {
        return new TreeMap<>(JSON.readValue(json, COUNTS));
    }

    private static String[] names(Relation... relations) {
        return Stream.of(relations).map(Relation::name).toArray(String[]::new);
    }

    /** What a part is a part of, else what an item hangs on. */
    private Map<UUID, Item> above(List<SearchHit> hits, Viewer viewer) {
        if (hits.isEmpty()) {
            return Map.of();
        }
        var ids = hits.stream().map(hit -> hit.id().value()).toArray(UUID[]::new);
        var above = new HashMap<UUID, UUID>(tied(ids, viewer));
        for (var kind : hits.stream().map(SearchHit::kind).collect(Collectors.toSet())) {
            kinds.find(kind).stream().flatMap(home -> home.shape().fields().stream())
                .filter(field -> field.type() == Trait.Type.ITEM && !kind.hasRegister() && !field.choices().contains(kind.word())).findFirst()
                .ifPresent(field -> above.putAll(within(kind, field.name(), ids, viewer)));
        }
        var seen = items.all(List.copyOf(new HashSet<>(above.values())), viewer).stream().filter(item -> !item.isRemoved())
            .collect(Collectors.toMap(item -> item.id().value(), item -> item));
        return above.entrySet().stream().filter(each -> seen.containsKey(each.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, each -> seen.get(each.getValue())));
    }

    private record Above(UUID item, UUID above) {}

    private Map<UUID, UUID> tied(UUID[] ids, Viewer viewer) {
        return map(db.sql("""
                select distinct on (found.id) found.id as item, tie.other as above
                from unnest(:ids) found (id)
                cross join lateral (
                    select to_id as other, array_position(:to, relation) as place, since, id from link
                    where network_id = :network and from_id = found.id and until is null and relation = any(:to)
                    union all
                    select from_id, array_position(:from, relation), since, id from link
                    where network_id = :network and to_id = found.id and until is null and relation = any(:from)
                ) tie
                join item on item.network_id = :network and item.id = tie.other and item.removed_at is null
                order by found.id, tie.place, tie.since, tie.id
                """)
            .param("ids", ids).param("network", viewer.network()).param("from", FROM).param("to", TO).query(Above.class).list());
    }

    /** The newest record of each tells it, without asking the kind one by one. */
    private Map<UUID, UUID> within(Kind kind, String field, UUID[] ids, Viewer viewer) {
        return map(db.sql("""
                select distinct on (history.item_id) history.item_id as item, cast(history.record -> 'fields' ->> :field as uuid) as above
                from history
                join item on item.network_id = history.network_id and item.id = history.item_id and item.kind = :kind
                where history.network_id = :network and history.item_id = any(cast((select :ids) as uuid[]))
                  and history.record -> 'fields' ->> :field is not null
                order by history.item_id, history.at desc, history.id desc
                """)
            .param("field", field).param("kind", kind.name()).param("ids", ids).param("network", viewer.network()).query(Above.class).list());
    }

    private static Map<UUID, UUID> map(List<Above> found) {
        return found.stream().collect(Collectors.toMap(Above::item, Above::above));
    }
}
