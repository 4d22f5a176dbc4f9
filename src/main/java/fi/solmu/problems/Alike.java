package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Problems of the network that are like what somebody writes; counted and weighed in what that reader sees (problem_alike). */
@Repository
@Transactional(readOnly = true)
class Alike {

    static final int SHOWN = 5;
    private static final int LONGEST = 4_000;
    /** How much of so many words has to be there: less is chance. Of a longer text the same words are a smaller part. */
    private static final double LEAST_SHARE = 0.2, OF_WORDS = 12;

    private final JdbcClient db;

    Alike(JdbcClient db) {
        this.db = db;
    }

    /** The most like first; advice, and nothing more. Itself is left out of what is like it. */
    List<AlikeProblem> to(String title, String text, @Nullable ItemId itself, Viewer viewer) {
        var asked = AlikeWords.of(cut(title), cut(text), viewer.locale().getLanguage());
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = to(asked, "", itself, viewer);
        return found.isEmpty() ? to(AlikeWords.NONE, cut(title) + " " + cut(text), itself, viewer) : found;
    }

    /**
     * What has not been analysed anew since Solmu learned to takes PostgreSQL's own stems. Each one found is looked up by its key by itself: in
     * a network that the planner has not counted yet it would read all problems for each of them.
     */
    private List<AlikeProblem> to(AlikeWords asked, String plain, @Nullable ItemId itself, Viewer viewer) {
        return db.sql("""
                with asked as materialized (
                    select array_agg(word) as words, array_agg(weight) as weights
                    from (
                        select word, weight from unnest(:asked, :weights) as given (word, weight)
                        union all
                        select unnest(tsvector_to_array(to_tsvector(cast(:configuration as regconfig), :plain))), 1
                    ) all_words
                ), found as materialized (
                    select alike.item_id, alike.rank
                    from asked
                    cross join lateral problem_alike(asked.words, asked.weights, :most) alike
                    where alike.share >= :least and alike.item_id is distinct from cast(:itself as uuid)
                )
                select said.id, said.number, said.title, said.language, said.state, said.last_met, said.times, said.met_by,
                       best.id as solution, best.title as solution_title, best.language as solution_language,
                       coalesce(best.id = said.way_id, false) as is_way,
                       coalesce(helped.times, 0) as helped_times, coalesce(helped.organisations, 0) as helped_by
                from found
                cross join lateral (
                    select item.id, item.number, coalesce(said.title, source.title) as title, coalesce(said.language, source.language) as language,
                           item.state, problem.last_met, problem.times_met as times, cardinality(problem.met_by) as met_by, problem.way_id
                    from item
                    join problem on problem.network_id = :network and problem.item_id = found.item_id
                    join item_text source on source.network_id = :network and source.item_id = found.item_id and source.language = item.language
                    left join item_text said on said.network_id = :network and said.item_id = found.item_id and said.language = :language
                    where item.network_id = :network and item.id = found.item_id
                    offset 0
                ) said
                left join lateral (
                    select cast(count(*) as integer) as times, cast(count(distinct answer.organisation_id) as integer) as organisations
                    from link
                    join item solution on solution.network_id = link.network_id and solution.id = link.from_id and solution.removed_at is null
                    join solution_answer answer on answer.network_id = link.network_id and answer.item_id = link.from_id and answer.helped
                    where link.network_id = :network and link.to_id = found.item_id and link.relation = 'SOLVES' and link.until is null
                ) helped on true
                left join lateral (
                    select solution.id, text.title, text.language
                    from link
                    join item solution on solution.network_id = link.network_id and solution.id = link.from_id and solution.removed_at is null
                    join item_text text on text.network_id = link.network_id and text.item_id = solution.id and text.language = solution.language
                    where link.network_id = :network and link.to_id = found.item_id and link.relation = 'SOLVES' and link.until is null
                      and solution.state <> 'REJECTED'
                    order by solution.id = said.way_id desc nulls last, (
                        select count(*) from solution_answer answer
                        where answer.network_id = link.network_id and answer.item_id = solution.id and answer.helped) desc,
                        solution.state in ('CARRIED_OUT', 'VERIFIED') desc, solution.created_at
                    limit 1
                ) best on true
                order by found.rank desc, found.item_id
                limit :shown
                """)
            .param("asked", asked.words())
            .param("weights", asked.weights())
            .param("configuration", configuration(viewer))
            .param("plain", plain)
            .param("most", 2 * SHOWN)
            .param("network", viewer.network())
            .param("language", viewer.locale().getLanguage())
            .param("least", LEAST_SHARE * Math.min(1, OF_WORDS / Math.max(asked.words().length, plain.split("\\s+").length)))
            .param("itself", itself == null ? null : itself.value().toString())
            .param("shown", SHOWN)
            .query(AlikeProblem.class)
            .list();
    }

    /** What no text holds is a blank. */
    private static String cut(String written) {
        var asked = new StringBuilder();
        FreeText.tidy(written.length() > LONGEST ? written.substring(0, LONGEST) : written).codePoints()
            .forEach(character -> asked.appendCodePoint(FreeText.cannotBeKept(character) ? ' ' : character));
        return asked.toString();
    }

    private static String configuration(Viewer viewer) {
        return switch (viewer.locale().getLanguage()) {
            case "sv" -> "swedish";
            case "en" -> "english";
            default -> "finnish";
        };
    }
}
