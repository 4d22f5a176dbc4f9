package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Access;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a version may come into force, and who may answer what. */
class ApprovalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID CITY = new UUID(0, 1), RAILWAY = new UUID(0, 2), BUSES = new UUID(0, 3);

    @Test
    void what_touches_nobody_comes_into_force_without_asking() {
        Approval.none(1).allow(Set.of(), List.of(), "", TODAY);
    }

    @Test
    void those_it_touches_are_asked_first_and_again_when_it_has_changed_for_them() {
        refused(() -> Approval.none(1).allow(Set.of(RAILWAY), List.of("Rata"), "", TODAY), "cards.approval-send-first");
        refused(() -> open(party(RAILWAY, TODAY, Answer.APPROVED)).allow(Set.of(RAILWAY), List.of("Rata"), "", TODAY), "cards.approval-send-again");
    }

    @Test
    void silence_stops_it_until_the_last_day_and_not_the_day_after() {
        var silent = open(party(RAILWAY, TODAY, null), party(BUSES, TODAY.minusDays(20), Answer.APPROVED));
        refused(() -> silent.allow(Set.of(RAILWAY, BUSES), List.of(), "", TODAY), "cards.approval-wait");
        refused(() -> silent.allow(Set.of(RAILWAY, BUSES), List.of(), "Kiire", TODAY), "cards.approval-wait");
        silent.allow(Set.of(RAILWAY, BUSES), List.of(), "", TODAY.plusDays(1));
        silent.allow(Set.of(BUSES), List.of(), "", TODAY);
        assertThat(silent.parties().get(0).label(TODAY, false)).isEqualTo("cards.approval-waits");
        assertThat(silent.parties().get(0).label(TODAY.plusDays(1), false)).isEqualTo("cards.approval-silent");
        assertThat(silent.parties().get(0).label(TODAY, true)).as("once decided").isEqualTo("cards.approval-silent");
    }

    @Test
    void a_remark_is_no_answer() {
        refused(() -> open(party(RAILWAY, TODAY, Answer.REMARKED)).allow(Set.of(RAILWAY), List.of(), "", TODAY), "cards.approval-wait");
        open(party(RAILWAY, TODAY, Answer.REMARKED)).allow(Set.of(RAILWAY), List.of(), "", TODAY.plusDays(1));
    }

    @Test
    void a_remark_takes_no_answer_back_and_nothing_said_is_lost() {
        var before = word(1, Answer.APPROVED, "Kävi vielä");
        var party = new AskedParty(RAILWAY, "Rata", 1, 2, TODAY, TODAY, List.of(
            word(2, Answer.REMARKED, "Lisäksi vesi"), word(2, Answer.REFUSED, "Ei käy"), before));
        assertThat(party.hasAnswered()).isTrue();
        assertThat(party.label(TODAY, false)).isEqualTo("cards.approval-refused");
        assertThat(party.others()).extracting(PartyWord::reason).containsExactly("Lisäksi vesi", "Kävi vielä");
        assertThat(party.isAskedAgain()).isTrue();
        refused(() -> open(party).allow(Set.of(RAILWAY), List.of(), "", TODAY.plusDays(99)), "cards.approval-say-why");
        var again = new AskedParty(RAILWAY, "Rata", 1, 2, TODAY, TODAY, List.of(before));
        assertThat(again.hasAnswered()).as("what was said of an earlier sending is no answer to this").isFalse();
        assertThat(again.others()).containsExactly(before);
    }

    @Test
    void over_a_refusal_the_owner_says_why() {
        var against = open(party(RAILWAY, TODAY, Answer.REFUSED));
        refused(() -> against.allow(Set.of(RAILWAY), List.of(), " ", TODAY), "cards.approval-say-why");
        refused(() -> against.allow(Set.of(RAILWAY), List.of(), "", TODAY.plusDays(99)), "cards.approval-say-why");
        against.allow(Set.of(RAILWAY), List.of(), "Kalusto vaihtuu maanantaina", TODAY);
        against.allow(Set.of(BUSES), List.of(), "", TODAY);
    }

    @Test
    void a_version_comes_into_force_from_today_or_later_and_not_in_another_age() {
        assertThat(ActionCard.from(TODAY, TODAY)).isEqualTo(TODAY);
        assertThat(ActionCard.from(TODAY.plusDays(30), TODAY)).isEqualTo(TODAY.plusDays(30));
        refused(() -> ActionCard.from(TODAY.minusDays(1), TODAY), "cards.approval-from-past");
        refused(() -> ActionCard.from(TODAY.plusYears(3), TODAY), "cards.approval-from-far");
    }

    @Test
    void each_answers_for_the_own_organisation_and_the_coordinator_for_others_in_their_words() {
        var asked = open(party(RAILWAY, TODAY, null), party(CITY, TODAY, null));
        var bo = viewer(RAILWAY, Access.MEMBER);
        assertThat(Answering.check(asked, said(Answer.APPROVED, "", null), bo).organisation()).isEqualTo(RAILWAY);
        refused(() -> Answering.check(asked, said(Answer.APPROVED, "", CITY), viewer(RAILWAY, Access.MEMBER)), "cards.approval-not-theirs");
        refused(() -> Answering.check(asked, said(Answer.APPROVED, "", null), viewer(BUSES, Access.MEMBER)), "cards.approval-not-asked");
        refused(() -> Answering.check(asked, said(Answer.APPROVED, "", RAILWAY), viewer(CITY, Access.COORDINATOR)), "cards.approval-who-told");
        var told = Answering.check(asked, said(Answer.APPROVED, "Bo puhelimessa", RAILWAY), viewer(CITY, Access.COORDINATOR));
        assertThat(told.organisation()).isEqualTo(RAILWAY);
    }

    @Test
    void no_is_said_with_a_reason_and_only_while_it_is_asked() {
        var asked = open(party(RAILWAY, TODAY, null));
        var bo = viewer(RAILWAY, Access.MEMBER);
        refused(() -> Answering.check(asked, said(Answer.REFUSED, "", null), bo), "cards.approval-why-not");
        refused(() -> Answering.check(asked, said(Answer.REMARKED, "", null), bo), "cards.approval-what-remark");
        refused(() -> Answering.check(asked, said(null, "Hm", null), bo), "cards.approval-choose");
        refused(() -> Answering.check(Approval.none(1), said(Answer.APPROVED, "", null), bo), "cards.approval-none");
        var decided = new Approval(1, 1, TODAY, Approval.Outcome.IN_FORCE, "", asked.parties(), List.of());
        refused(() -> Answering.check(decided, said(Answer.APPROVED, "", null), bo), "cards.approval-is-decided");
        refused(() -> Answering.words("Soita 131052-308T"), "web.text-has-identity-code");
        assertThat(Answering.words(" \u200b ")).isEmpty();
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessage(key);
    }

    private static Approval open(AskedParty... parties) {
        return new Approval(1, 1, TODAY, null, "", List.of(parties), List.of());
    }

    private static AskedParty party(UUID organisation, LocalDate until, @Nullable Answer answer) {
        return new AskedParty(organisation, "Rata", 1, 1, until.minusDays(14), until,
            answer == null ? List.of() : List.of(word(1, answer, "Koska")));
    }

    private static PartyWord word(int round, Answer answer, String reason) {
        return new PartyWord(round, answer, reason, null, null, Instant.EPOCH);
    }

    private static CardApprovals.Said said(@Nullable Answer answer, String reason, @Nullable UUID organisation) {
        return new CardApprovals.Said(1, 1, answer, reason, organisation);
    }

    private static Viewer viewer(UUID organisation, Access access) {
        return new Viewer(new UUID(9, 9), "Bo", organisation, "Rata", new UUID(8, 8), "asema", "Asema", access, Set.of(),
            Locale.forLanguageTag("fi"));
    }
}
