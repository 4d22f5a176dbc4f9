package fi.solmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class AssessmentTest {

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    private Six six;

    @BeforeEach
    void six() {
        six = new Six(beans);
    }

    @Test
    void a_round_is_opened_answered_closed_and_its_results_gone_through() {
        var member = visitors.as(six.member(1));
        var form = "/" + six.word + "/new/assessment_round";
        assertThat(member.get(form).page().select("select[name=state]")).isEmpty();
        var made = member.post(form, form, "title", "Verkostoarviointi 2026", "opened", "2026-11-01", "visibility", "NETWORK");
        assertThat(made.status()).isEqualTo(302);
        var opened = member.follow(made);
        assertThat(opened.page().select("main").text()).contains("0/6 organisaatiota on vastannut", "Teidän näkemyksenne", "julkisuuslain",
            "Arvioitu organisaatio näkee oman kohtansa, kun kierros on suljettu");
        assertThat(opened.page().select("nav [aria-current=page]").eachText()).contains("Arviointi");
        var id = id(made);
        var front = "/" + six.word;
        assertThat(visitors.as(six.member(2)).get(front).page().select("main").text()).contains("Verkostoarviointi 2026", "miten yhteistyö sujuu");
        assertThat(visitors.as(six.reader).get(front).page().select("main").text()).doesNotContain("miten yhteistyö sujuu");

        assertThat(six.post(id, six.member(1), 2, "3,5", "4").status()).isEqualTo(302);
        assertThat(visitors.as(six.member(1)).get(front).page().select("main").text()).doesNotContain("miten yhteistyö sujuu");
        var again = visitors.as(six.member(1)).get(six.place(id));
        assertThat(again.page().select("input[name^=trust-][value]:not([value=''])").eachAttr("value")).containsExactly("3,5");
        assertThat(again.page().select("main").text()).contains("1/6 organisaatiota on vastannut");
        assertThat(six.post(id, six.member(1), 2, "4,1", "").status()).isEqualTo(302);
        assertThat(visitors.as(six.member(1)).get(six.place(id)).page().select("input[value='4,1']")).hasSize(1);

        for (var deed : List.of("closing", "interpretation", "agreement")) {
            assertThat(member.post(six.place(id), six.place(id) + "/" + deed).status()).isEqualTo(302);
            assertThat(member.post(six.place(id), six.place(id) + "/" + deed).status()).as(deed + " twice").isEqualTo(302);
        }
        assertThat(visitors.as(six.member(1)).get(six.place(id)).page().select("main").text())
            .contains("Jatkosta sovittu").doesNotContain("Teidän näkemyksenne");
        assertThat(member.post(six.place(id), six.place(id) + "/closing").status()).isEqualTo(422);
    }

    @Test
    void the_coordinator_enters_what_another_has_told_and_never_over_its_own_answer() {
        var round = six.round("Kirjattu");
        var keeper = visitors.as(six.coordinator);
        var form = keeper.get(six.place(round) + "?rater=" + six.organisation(2));
        assertThat(form.page().select("main").text()).contains("Kirjaat vastausta: Betoni");
        var fields = new String[] {"rater", six.organisation(2).toString(), "trust-" + six.organisation(3), "4"};
        assertThat(keeper.send(six.place(round) + "/relations", form, fields).status()).isEqualTo(302);
        assertThat(six.shown(round, six.coordinator)).contains("Betoni Koordinaattori kirjasi");

        assertThat(six.post(round, six.member(2), 3, "2", "").status()).isEqualTo(302);
        assertThat(six.shown(round, six.coordinator)).contains("Betoni Vastannut");
        var refused = keeper.send(six.place(round) + "/relations", form, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("on jo vastannut itse");

        assertThat(visitors.as(six.member(1)).get(six.place(round) + "?rater=" + six.organisation(2)).status()).isEqualTo(404);
        assertThat(visitors.as(six.member(1)).post(six.place(round), six.place(round) + "/relations", fields).status()).isEqualTo(404);
        assertThat(keeper.get(six.place(round) + "?rater=" + ItemId.nextUuid()).status()).isEqualTo(404);
    }

    @Test
    void a_closed_round_is_answered_no_more_and_a_reader_answers_never() {
        var round = six.round("Myöhässä");
        assertThat(visitors.as(six.reader).get(six.place(round)).page().select("form[action$=/relations]")).isEmpty();
        assertThat(six.post(round, six.reader, 2, "3", "").status()).isEqualTo(404);
        six.close(round);
        var late = six.post(round, six.member(1), 2, "3", "");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Kierros on suljettu");
        assertThat(six.rows(round, six.coordinator)).isZero();
    }

    @Test
    void a_round_is_not_opened_again_by_a_form_nor_by_bringing_back_an_old_text() {
        var round = six.round("Kerran");
        six.say(round, "1>2 1.7");
        six.close(round);
        var item = "/" + six.word + "/items/" + round;
        var member = visitors.as(six.member(1));
        assertThat(member.post(item + "/edit", item + "/edit", "title", "Kerran vielä", "revision", "2", "state", "OPEN",
                "closed", "2026-11-20", "visibility", "NETWORK").status()).isEqualTo(302);
        assertThat(member.post(item + "/history", item + "/restoration", "revision", "1").status()).isEqualTo(302);
        assertThat(six.shown(round, six.member(1))).contains("Kerran Suljettu", "Suljettu 20.11.2026");
        assertThat(six.rows(round, six.member(2))).as("still closed").isEqualTo(1);
    }

    @Test
    void of_two_who_answer_for_one_organisation_the_later_sees_both() {
        var round = six.round("Kaksi ikkunaa");
        var member = visitors.as(six.member(1));
        var place = six.place(round);
        var early = member.get(place);
        assertThat(six.post(round, six.member(1), 2, "4", "").status()).isEqualTo(302);
        var late = member.send(place + "/relations", early, "stamp", early.page().select("[name=stamp]").val(),
                "trust-" + six.organisation(3), "2,5", "trust-" + six.organisation(2), "");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("vastasi sillä välin");
        assertThat(late.page().select("[name=trust-" + six.organisation(2) + "]").val()).isEqualTo("4,0");
        assertThat(late.page().select("[name=trust-" + six.organisation(3) + "]").val()).isEqualTo("2,5");
        assertThat(six.rows(round, six.member(1))).isEqualTo(1);
        assertThat(member.send(place + "/relations", late, "stamp", late.page().select("[name=stamp]").val(),
                "trust-" + six.organisation(3), "2,5", "trust-" + six.organisation(2), "4").status()).isEqualTo(302);
        assertThat(six.rows(round, six.member(1))).isEqualTo(2);
    }

    @Test
    void the_fewest_answers_are_not_lowered_under_those_who_have_answered() {
        var round = six.round("Luvattu", Fields.NONE.with("fewest_answers", 6));
        six.say(round, "1>2 1.7");
        var edit = "/" + six.word + "/items/" + round + "/edit";
        var lowered = visitors.as(six.member(1)).post(edit, edit, "title", "Luvattu", "revision", "1", "fewest_answers", "3", "visibility", "NETWORK");
        assertThat(lowered.status()).isEqualTo(422);
        assertThat(lowered.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-fewest_answers");
        var raised = visitors.as(six.member(1)).post(edit, edit, "title", "Luvattu", "revision", "1", "fewest_answers", "7", "visibility", "NETWORK");
        assertThat(raised.status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,9", "5,1", "3,55", "kovasti", "-2"})
    void trust_is_from_one_to_five_in_tenths(String trust) {
        var round = six.round("Asteikko");
        var refused = six.post(round, six.member(1), 2, trust, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachAttr("href")).containsExactly("#field-trust-" + six.organisation(2));
        assertThat(refused.page().select("input[name=trust-" + six.organisation(2) + "]").attr("value")).isEqualTo(trust);
        assertThat(six.post(round, six.member(1), 2, "", "").status()).as("nothing at all").isEqualTo(422);
    }

    private static ItemId id(Answer made) {
        return new ItemId(UUID.fromString(made.location().replaceAll(".*/", "")));
    }
}
