package fi.solmu.problems;

import fi.solmu.database.Trip;
import fi.solmu.item.Asked;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Kind;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.web.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has been done about problems and what has been proposed: solutions and improvements side by side. */
@Repository
@Transactional(readOnly = true)
public class Remedies {

    private static final String SELECT = """
            select item.id, item.kind, item.number, coalesce(said.title, source.title) as title,
                   coalesce(said.text, source.text) as text, coalesce(said.language, source.language) as language, item.state,
                   membership.name as owner, membership.colour, role.title as role,
                   coalesce(improvement.proposed, solution.proposed) as proposed,
                   coalesce(improvement.decided, solution.decided) as decided, improvement.carried_out,
                   0 as helped, 0 as not_helped, cast(null as boolean) as mine
            from item
            """ + Asked.NAMED + """
            left join solution on solution.network_id = item.network_id and solution.item_id = item.id
            left join improvement on improvement.network_id = item.network_id and improvement.item_id = item.id
            where item.network_id = :network
            """;

    private final JdbcClient db;

    Remedies(JdbcClient db) {
        this.db = db;
    }

    /** Those tied to the problem of that page, which tells their texts, in the order they were made. */
    static List<Remedy> of(ItemPage problem, List<Remedy.Days> told) {
        var ids = problem.links().stream().filter(Remedies::isRemedy).map(Link::other).collect(Collectors.toSet());
        var days = told.stream().collect(Collectors.toMap(Remedy.Days::id, each -> each));
        return problem.told().stream().filter(item -> ids.contains(item.id()))
            .sorted(Comparator.comparing(Item::createdAt).thenComparing(item -> item.id().value()))
            .map(item -> Remedy.of(item, days.getOrDefault(item.id(), Remedy.Days.unknown(item.id()))))
            .toList();
    }

    /** When each of the problem's remedies was proposed, decided and carried out. */
    Trip.Question<Remedy.Days> daysOf(ItemId problem, Viewer viewer, Trip trip) {
        return trip.ask(Remedy.Days.class, """
                with remedy (id) as (
                    select from_id from link
                    where network_id = :network and to_id = :problem and relation = 'SOLVES' and until is null
                    union
                    select to_id from link
                    where network_id = :network and from_id = :problem and relation = 'GIVES_RISE_TO' and until is null)
                select id, proposed, decided, cast(null as date) as carried_out, helped, not_helped, mine
                from remedy join solution on solution.network_id = :network and solution.item_id = id
                cross join lateral (
                    select cast(count(*) filter (where answer.helped) as integer) as helped,
                           cast(count(*) filter (where not answer.helped) as integer) as not_helped,
                           bool_or(answer.helped) filter (where answer.organisation_id = :organisation) as mine
                    from solution_answer answer
                    where answer.network_id = :network and answer.item_id = id) answers
                union all
                select id, proposed, decided, carried_out, 0, 0, null
                from remedy join improvement on improvement.network_id = :network and improvement.item_id = id
                """)
            .param("network", viewer.network())
            .param("organisation", viewer.organisation())
            .param("problem", problem.value());
    }

    private static boolean isRemedy(Link tie) {
        return tie.relation() == Relation.SOLVES && !tie.forward()
                || tie.relation() == Relation.GIVES_RISE_TO && tie.forward() && tie.otherKind() == Kind.IMPROVEMENT;
    }

    public List<Remedy> rows(Kind kind, Asked asked, Viewer viewer) {
        return asked.bind(db.sql(SELECT + "and item.kind = :kind\n" + asked.where() + asked.orderAndPage()), viewer)
            .param("kind", kind.name())
            .query(Remedy.class)
            .list();
    }
}
