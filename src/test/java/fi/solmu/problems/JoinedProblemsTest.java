package fi.solmu.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.item.Chapter;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Followers;
import fi.solmu.item.Histories;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Link;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class JoinedProblemsTest {

    private static final LocalDate TODAY = LocalDate.now(fi.solmu.web.Say.ZONE);

    @Autowired Cast cast;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired Followers followers;
    @Autowired Histories histories;
    @Autowired ItemPages pages;
    @Autowired Problems problems;
    @Autowired ProblemDeeds deeds;
    @Autowired ProblemJoinings joinings;
    @Autowired Solutions solutions;

    @Test
    void the_one_that_goes_on_has_all_of_both_and_each_keeps_its_history() {
        var id = made(Kind.PROBLEM, "Portti ei avaudu pakkasella", cast.bo);
        var into = made(Kind.PROBLEM, "Portti jäätyy", cast.anni);
        var solution = made(Kind.SOLUTION, "Portti öljytään syksyllä", cast.bo);
        act(cast.bo, () -> links.tie(solution, Relation.SOLVES, id, cast.bo));
        act(cast.bo, () -> followers.follow(id, cast.bo));
        act(cast.vera, () -> followers.follow(id, cast.vera));
        act(cast.vera, () -> followers.unfollow(into, cast.vera));
        met(id, 5, cast.bo);
        met(id, 3, cast.bo);
        met(into, 3, cast.bo);
        met(into, 1, cast.anni);
        var before = of(into);

        act(cast.bo, () -> joinings.join(id, into, cast.bo));
        act(cast.bo, () -> joinings.join(id, into, cast.bo));

        assertThat(of(id).state()).isEqualTo(Problem.State.MERGED);
        assertThat(of(into).occurrences()).hasSize(3);
        assertThat(ties(into)).contains("Portti öljytään syksyllä", "Portti ei avaudu pakkasella");
        assertThat(follows(cast.bo)).contains(into);
        assertThat(follows(cast.vera)).as("who has chosen not to follow").doesNotContain(into);
        assertThat(told(id)).contains(Deed.ADDED, Deed.MET_AGAIN).containsOnlyOnce(Deed.MERGED);
        refused(cast.anni, () -> deeds.meet(id, cast.anni), "problems.merged");

        met(into, 0, cast.anni);
        act(cast.anni, () -> joinings.part(id, cast.anni));
        act(cast.anni, () -> joinings.part(id, cast.anni));

        assertThat(of(id).state()).isEqualTo(Problem.State.OPEN);
        assertThat(of(id).occurrences()).hasSize(2);
        assertThat(of(into).lacks(before.occurrences())).as("its own are there").isEmpty();
        assertThat(of(into).occurrences()).as("and what was told since").hasSize(3);
        assertThat(ties(into)).doesNotContain("Portti öljytään syksyllä", "Portti ei avaudu pakkasella");
        assertThat(ties(id)).contains("Portti öljytään syksyllä");
        assertThat(follows(cast.bo)).contains(id).doesNotContain(into);
        assertThat(told(id)).containsOnlyOnce(Deed.PARTED);
    }

    @Test
    void neither_strangers_nor_those_who_own_neither_join_or_part() {
        var id = made(Kind.PROBLEM, "Kello on väärässä", cast.anni);
        var into = made(Kind.PROBLEM, "Kellot eri ajassa", cast.anni);
        refused(cast.bo, () -> joinings.join(id, into, cast.bo), "item.not-yours");
        assertThatThrownBy(() -> act(cast.ulla, () -> joinings.join(id, into, cast.ulla))).isInstanceOf(NotThere.class);
        act(cast.anni, () -> joinings.join(id, into, cast.anni));
        refused(cast.bo, () -> joinings.part(id, cast.bo), "item.not-yours");
        assertThatThrownBy(() -> act(cast.ulla, () -> joinings.part(id, cast.ulla))).isInstanceOf(NotThere.class);
        refused(cast.anni, () -> joinings.join(into, id, cast.anni), "problems.merged");
        act(cast.kaisa, () -> joinings.part(id, cast.kaisa));
        assertThat(of(id).state()).isEqualTo(Problem.State.OPEN);
    }

    @Test
    void of_a_chain_the_last_joining_is_undone_first() {
        var one = made(Kind.PROBLEM, "Hissi pysähtyy", cast.anni);
        var two = made(Kind.PROBLEM, "Hissi jumittaa", cast.anni);
        var three = made(Kind.PROBLEM, "Hissi seis", cast.anni);
        met(one, 4, cast.bo);
        act(cast.anni, () -> joinings.join(one, two, cast.anni));
        act(cast.anni, () -> joinings.join(two, three, cast.anni));
        assertThat(of(three).occurrences()).hasSize(1);
        refused(cast.anni, () -> joinings.part(one, cast.anni), "problems.log-joined-further");
        act(cast.anni, () -> joinings.part(two, cast.anni));
        act(cast.anni, () -> joinings.part(one, cast.anni));
        assertThat(List.of(of(one).occurrences().size(), of(two).occurrences().size(), of(three).occurrences().size())).containsExactly(1, 0, 0);
    }

    @Test
    void a_time_that_another_joined_problem_was_met_too_stays() {
        var into = made(Kind.PROBLEM, "Valot pimeinä", cast.anni);
        var one = made(Kind.PROBLEM, "Aulan valot pimeinä", cast.anni);
        var other = made(Kind.PROBLEM, "Käytävän valot pimeinä", cast.anni);
        met(one, 2, cast.bo);
        met(other, 2, cast.bo);
        act(cast.anni, () -> joinings.join(one, into, cast.anni));
        act(cast.anni, () -> joinings.join(other, into, cast.anni));
        act(cast.anni, () -> joinings.part(one, cast.anni));
        assertThat(of(into).occurrences()).hasSize(1);
        act(cast.anni, () -> joinings.part(other, cast.anni));
        assertThat(of(into).occurrences()).isEmpty();
    }

    @Test
    void what_was_settled_opens_when_it_is_met_after_what_should_have_kept_it_away_was_in_use() {
        var id = made(Kind.PROBLEM, "Ruoka jäähtyy matkalla", cast.anni);
        var solution = made(Kind.SOLUTION, "Lämpölaatikot", cast.anni);
        act(cast.anni, () -> links.tie(solution, Relation.SOLVES, id, cast.anni));
        act(cast.anni, () -> solutions.answer(solution, true, null, "", cast.anni));
        act(cast.anni, () -> deeds.solve(id, cast.anni));
        met(id, 10, cast.bo);
        assertThat(of(id).state()).as("told late of a time before the solution").isEqualTo(Problem.State.SOLVED);
        met(id, 0, cast.bo);
        assertThat(of(id).state()).as("of the same day nobody knows which came first").isEqualTo(Problem.State.SOLVED);
        met(id, -1, cast.bo);
        assertThat(of(id).state()).isEqualTo(Problem.State.OPEN);
        assertThat(told(id)).containsOnlyOnce(Deed.REOPENED);
        assertThat(told(id).get(0)).isEqualTo(Deed.REOPENED);

        var again = made(Kind.PROBLEM, "Ruoka kylmää perillä", cast.anni);
        act(cast.anni, () -> deeds.solve(id, cast.anni));
        met(again, -2, cast.bo);
        act(cast.anni, () -> joinings.join(again, id, cast.anni));
        assertThat(of(id).state()).as("what is joined to it is met again").isEqualTo(Problem.State.OPEN);
        act(cast.anni, () -> joinings.part(again, cast.anni));
        assertThat(of(id).state()).as("but for what it had come by itself").isEqualTo(Problem.State.OPEN);
    }

    @Test
    void a_joining_that_opened_a_settled_problem_is_undone_with_that() {
        var settled = made(Kind.PROBLEM, "Postilaatikko täynnä", cast.anni);
        var solution = made(Kind.SOLUTION, "Tyhjennys kahdesti viikossa", cast.anni);
        act(cast.anni, () -> links.tie(solution, Relation.SOLVES, settled, cast.anni));
        act(cast.anni, () -> solutions.answer(solution, true, null, "", cast.anni));
        act(cast.anni, () -> deeds.solve(settled, cast.anni));
        var id = made(Kind.PROBLEM, "Laatikko pursuaa", cast.anni);
        met(id, -1, cast.bo);
        act(cast.anni, () -> joinings.join(id, settled, cast.anni));
        assertThat(of(settled).state()).isEqualTo(Problem.State.OPEN);
        act(cast.anni, () -> joinings.part(id, cast.anni));
        assertThat(of(settled).state()).isEqualTo(Problem.State.SOLVED);
    }

    @Test
    void what_was_joined_to_what_is_removed_is_opened_and_joined_again() {
        var id = made(Kind.PROBLEM, "Rullatuoli rikki", cast.bo);
        var removed = made(Kind.PROBLEM, "Tuolin rengas tyhjä", cast.anni);
        var other = made(Kind.PROBLEM, "Tuoli ei rullaa", cast.anni);
        act(cast.bo, () -> joinings.join(id, removed, cast.bo));
        act(cast.anni, () -> items.remove(removed, cast.anni));
        act(cast.bo, () -> joinings.reopen(id, cast.bo));
        assertThat(of(id).state()).isEqualTo(Problem.State.OPEN);
        act(cast.bo, () -> joinings.join(id, other, cast.bo));
        assertThat(of(id).state()).isEqualTo(Problem.State.MERGED);
        act(cast.bo, () -> joinings.reopen(id, cast.bo));
        act(cast.bo, () -> joinings.join(id, other, cast.bo));
        act(cast.bo, () -> joinings.part(id, cast.bo));
        assertThat(of(id).state()).as("each joining has been parted").isEqualTo(Problem.State.OPEN);
    }

    @Test
    void only_what_the_same_organisations_see_is_joined() {
        var open = made(Kind.PROBLEM, "Oven lukko", cast.anni);
        var hidden = hidden("Oven salainen lukko", Visibility.ORGANISATION, List.of());
        var shared = hidden("Oven yhteinen lukko", Visibility.PARTIES, List.of(cast.railway));
        refused(cast.anni, () -> joinings.join(hidden, open, cast.anni), "problems.log-seen-otherwise");
        refused(cast.anni, () -> joinings.join(open, hidden, cast.anni), "problems.log-seen-otherwise");
        refused(cast.anni, () -> joinings.join(hidden, shared, cast.anni), "problems.log-seen-otherwise");
        var alike = hidden("Oven kätketty lukko", Visibility.ORGANISATION, List.of());
        act(cast.anni, () -> joinings.join(hidden, alike, cast.anni));
        assertThat(of(hidden).state()).isEqualTo(Problem.State.MERGED);
    }

    private ItemId hidden(String title, Visibility visibility, List<UUID> parties) {
        return cast.as(cast.anni, () -> items.add(Kind.PROBLEM,
            new ItemDraft(title, "", "OPEN", "fi", cast.city, null, visibility, parties, null, Fields.NONE), cast.anni));
    }

    private ItemId made(Kind kind, String title, Viewer by) {
        return cast.as(by, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, by), by));
    }

    private void met(ItemId id, int ago, Viewer by) {
        act(by, () -> deeds.meet(id, TODAY.minusDays(ago), "", by));
    }

    private Problem of(ItemId id) {
        return cast.as(cast.kaisa, () -> problems.get(id, cast.kaisa));
    }

    private List<String> ties(ItemId id) {
        return cast.as(cast.kaisa, () -> pages.of(id, Kind.PROBLEM, cast.kaisa).links().stream().map(Link::otherTitle).toList());
    }

    private List<ItemId> follows(Viewer viewer) {
        return cast.as(viewer, () -> followers.followedBy(viewer, 1).stream().map(each -> each.id()).toList());
    }

    private List<Deed> told(ItemId id) {
        return cast.as(cast.kaisa, () -> histories.of(items.get(id, cast.kaisa), cast.kaisa).stream().map(Chapter::deed).toList());
    }

    private void act(Viewer by, Runnable deed) {
        cast.as(by, deed);
    }

    private void refused(Viewer by, Runnable deed, String key) {
        assertThatThrownBy(() -> act(by, deed)).isInstanceOf(Refused.class).hasMessage(key);
    }
}
