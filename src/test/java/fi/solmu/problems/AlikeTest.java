package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.item.words.IndexWords;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AlikeTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired Alike alike;
    @Autowired ProblemDeeds deeds;
    @Autowired Problems problems;
    @Autowired ProblemJoinings joinings;
    @Autowired Solutions solutions;
    @Autowired JdbcClient db;

    @Test
    void what_is_like_it_comes_up_with_how_often_it_was_met_and_what_helped() {
        var known = made(Kind.PROBLEM, "Lumiaura jumittui vaihteeseen", Visibility.NETWORK, cast.anni);
        var solution = made(Kind.SOLUTION, "Vaihde lämmitettiin etukäteen", Visibility.NETWORK, cast.anni);
        act(cast.anni, () -> links.tie(solution, Relation.SOLVES, known, cast.anni));
        act(cast.bo, () -> deeds.meet(known, cast.bo));
        act(cast.anni, () -> deeds.meet(known, cast.anni));
        act(cast.bo, () -> solutions.answer(solution, true, null, "", cast.bo));
        act(cast.anni, () -> deeds.solve(known, cast.anni));

        var offered = to("Lumiaura jumissa vaihteessa", cast.bo);
        assertThat(offered).hasSize(1);
        var one = offered.get(0);
        assertThat(one.id()).isEqualTo(known);
        assertThat(List.of(one.times(), one.metBy(), one.helpedTimes(), one.helpedBy())).containsExactly(2, 2, 1, 1);
        assertThat(one.solutionTitle()).isEqualTo("Vaihde lämmitettiin etukäteen");
        assertThat(one.isSettled()).as("solved ones too").isTrue();
        assertThat(to("Kahvinkeitin piiputtaa", cast.bo)).isEmpty();
    }

    @Test
    void nothing_is_told_of_what_the_reader_may_not_see() {
        var hidden = made(Kind.PROBLEM, "Tietovuoto kassakaapista", Visibility.ORGANISATION, cast.anni);
        var shared = make("Tietovuoto arkistohuoneesta", Visibility.PARTIES, List.of(cast.railway), cast.anni);
        var open = made(Kind.PROBLEM, "Tietovuoto eteisestä", Visibility.NETWORK, cast.anni);
        var secret = made(Kind.SOLUTION, "Salainen keino", Visibility.ORGANISATION, cast.anni);
        act(cast.anni, () -> links.tie(secret, Relation.SOLVES, open, cast.anni));
        act(cast.anni, () -> solutions.answer(secret, true, null, "", cast.anni));

        assertThat(to("tietovuoto", cast.anni)).extracting(AlikeProblem::id).containsExactlyInAnyOrder(hidden, shared, open);
        var seen = to("tietovuoto", cast.bo);
        assertThat(seen).extracting(AlikeProblem::id).containsExactlyInAnyOrder(shared, open);
        assertThat(seen).as("neither its solution nor whom it helped").allMatch(each -> each.solution() == null && each.helpedTimes() == 0);
        assertThat(to("tietovuoto", cast.ulla)).isEmpty();
    }

    /** What is reckoned is the same to the last digit whether or not others have hidden problems of the same words. */
    @Test
    void what_others_hide_changes_no_number() {
        made(Kind.PROBLEM, "Majakka sammui myrskyssä", Visibility.NETWORK, cast.anni);
        made(Kind.PROBLEM, "Majakka pimeni", Visibility.NETWORK, cast.bo);
        var before = reckoned(cast.bo);
        var own = reckoned(cast.anni);
        assertThat(before).as("something is compared").hasSizeGreaterThan(1);
        for (int n = 0; n < 5; n++) {
            made(Kind.PROBLEM, "Majakka sammui taas " + n, Visibility.ORGANISATION, cast.anni);
        }
        assertThat(reckoned(cast.bo)).isEqualTo(before);
        assertThat(reckoned(cast.anni)).isNotEqualTo(own);
    }

    @Test
    void what_is_hidden_removed_or_joined_leaves_and_comes_back() {
        var id = made(Kind.PROBLEM, "Nosturi kaatui satamassa", Visibility.NETWORK, cast.anni);
        var other = made(Kind.PROBLEM, "Nosturi nurin satamassa", Visibility.NETWORK, cast.anni);
        assertThat(to("Nosturi satamassa", cast.bo)).hasSize(2);
        act(cast.anni, () -> items.remove(id, cast.anni));
        assertThat(to("Nosturi satamassa", cast.bo)).extracting(AlikeProblem::id).containsExactly(other);
        act(cast.anni, () -> items.bringBack(id, cast.anni));
        act(cast.anni, () -> joinings.join(other, id, cast.anni));
        assertThat(to("Nosturi satamassa", cast.bo)).extracting(AlikeProblem::id).containsExactly(id);
        act(cast.anni, () -> joinings.part(other, cast.anni));
        assertThat(to("Nosturi satamassa", cast.bo)).hasSize(2);
        var draft = cast.as(cast.anni, () -> items.get(id, cast.anni).draft(problems.read(id, cast.anni)));
        act(cast.anni, () -> items.deed(id, new ItemDraft(draft.title(), "", draft.state(), "fi", cast.city, null, Visibility.ORGANISATION, List.of(), null,
            draft.fields()), fi.solmu.item.Deed.CHANGED, cast.anni));
        assertThat(to("Nosturi satamassa", cast.bo)).extracting(AlikeProblem::id).containsExactly(other);
        assertThat(to("Nosturi satamassa", cast.anni)).hasSize(2);
    }

    /** As the index of marked words holds it: other forms of the same words meet. */
    @Test
    void what_has_been_analysed_is_found_in_other_forms() {
        var id = made(Kind.PROBLEM, "Polttoainesäiliön hana tippuu", Visibility.NETWORK, cast.anni);
        var words = IndexWords.of("Polttoainesäiliön hana tippuu", "", "fi", cast.anni.network()).vector();
        cast.as(cast.anni, () -> db.sql("update search_doc set words = cast(:words as tsvector) where network_id = :network and item_id = :id")
            .param("words", words).param("network", cast.anni.network()).param("id", id.value()).update());
        assertThat(to("Polttoainesäiliössä hanat", cast.bo)).extracting(AlikeProblem::id).containsExactly(id);
    }

    @Test
    void whatever_is_typed_is_answered() {
        var anni = visitors.as(cast.anni);
        var form = anni.get("/asema/problems/log");
        for (var typed : List.of("", "?", "'); drop table item; --", "%%%", ":* & | !", "\\", "a b c d", "😀😀😀", "\u0000\u0007x", "ä".repeat(10_000),
                "sana ".repeat(3_000), "<script>alert(1)</script>")) {
            var answer = anni.send("/asema/problems/log/alike", form, "title", typed, "text", typed);
            assertThat(answer.status()).as(typed).isEqualTo(200);
            assertThat(answer.page().select("script:not([src])")).isEmpty();
        }
    }

    private List<List<Object>> reckoned(Viewer viewer) {
        var asked = AlikeWords.of("Majakka sammui", "", "fi");
        return cast.as(viewer, () -> db.sql("select rank, share from problem_alike(:words, :weights, 10)")
            .param("words", asked.words()).param("weights", asked.weights()).query((row, n) -> List.<Object>of(row.getFloat(1), row.getFloat(2))).list());
    }

    private List<AlikeProblem> to(String title, Viewer viewer) {
        return cast.as(viewer, () -> alike.to(title, "", null, viewer));
    }

    private ItemId made(Kind kind, String title, Visibility visibility, Viewer by) {
        return cast.as(by, () -> items.add(kind, draft(kind, title, visibility, List.of(), by), by));
    }

    private ItemId make(String title, Visibility visibility, List<UUID> parties, Viewer by) {
        return cast.as(by, () -> items.add(Kind.PROBLEM, draft(Kind.PROBLEM, title, visibility, parties, by), by));
    }

    private ItemDraft draft(Kind kind, String title, Visibility visibility, List<UUID> parties, Viewer by) {
        var plain = cast.draft(kind, title, Fields.NONE, by);
        return new ItemDraft(title, "", plain.state(), "fi", by.organisation(), null, visibility, parties, null, Fields.NONE);
    }

    private void act(Viewer by, Runnable deed) {
        cast.as(by, deed);
    }
}
