package fi.solmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PulseTest {

    private static final String[] RING = {"1>2 4.0", "2>3 3.9", "3>4 2.9", "4>5 4.4", "5>6 3.0", "6>1 5.0"};

    @Autowired ApplicationContext beans;
    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired AssessmentRelations relations;
    private Six six;

    @BeforeEach
    void six() {
        six = new Six(beans);
    }

    @Test
    void the_pulse_is_the_same_for_everybody_and_tells_of_nobody() {
        var round = closed("Syksy", RING);
        for (var reader : six.members) {
            var pulse = pulse(round, reader);
            assertThat(pulse.isTold()).isTrue();
            assertThat(pulse.mean()).isEqualByComparingTo("3.9");
            assertThat(pulse.shares()).extracting(Pulse.Share::answers).containsExactly(3, 2, 1);
        }
        assertThat(page(round, six.member(4)).text()).contains("3,9", "asteikolla 1–5", "6 organisaatiota kertoi", "3/6 arviota", "Edellistä kierrosta");
        assertThat(visitors.as(six.member(4)).get("/" + six.word + "/assessment").text()).contains("Luottamus 3,9", "6 organisaatiota vastasi");
    }

    @Test
    void the_change_is_counted_in_tenths_from_the_round_before() {
        var first = six.round("Edellinen", Fields.NONE);
        six.say(first, "1>2 4.0", "2>3 3.8", "3>4 2.9", "4>5 4.4", "5>6 3.0", "6>1 4.4");
        six.close(first);
        cast.as(six.coordinator, () -> beans.getBean(JdbcClient.class)
            .sql("update assessment_round set closed = closed - 300 where network_id = :network and item_id = :id")
            .param("network", six.coordinator.network()).param("id", first.value()).update());
        var round = closed("Nyt", RING);
        assertThat(page(round, six.member(2)).text()).contains("0,1 enemmän kuin kierroksella, joka suljettiin");
        assertThat(page(first, six.member(2)).text()).contains("Edellistä kierrosta, johon verrata, ei ole");
    }

    @Test
    void too_few_answers_are_not_shown_and_the_page_says_why() {
        var round = closed("Harva", "1>2 4.0", "2>3 3.9", "3>4 2.9", "4>5 4.4");
        assertThat(pulse(round, six.member(1)).isTold()).isFalse();
        assertThat(pulse(round, six.coordinator).mean()).isNull();
        assertThat(page(round, six.member(5)).text())
            .contains("Vain 4 organisaatiota kertoi luottamuksestaan", "vähintään 5").doesNotContain("asteikolla 1–5", "/4 arviota");
    }

    @Test
    void many_answers_of_few_are_still_few() {
        var round = closed("Ahkera", "1>2 4.0", "1>3 4.0", "1>4 4.0", "1>5 4.0", "2>1 3.0", "2>3 3.0", "2>4 3.0", "2>5 3.0");
        assertThat(pulse(round, six.member(1)).isTold()).isFalse();
    }

    @Test
    void a_round_may_ask_for_fewer_but_two_never_do() {
        var three = six.round("Kolme riittää", Fields.NONE.with("fewest_answers", 3));
        six.say(three, "1>4 4.0", "2>5 3.0", "3>6 5.0");
        six.close(three);
        assertThat(pulse(three, six.member(6)).isTold()).isTrue();
        assertThat(pulse(three, six.member(6)).mean()).isEqualByComparingTo("4.0");

        var two = six.round("Kaksi riittäisi", Fields.NONE.with("fewest_answers", 1));
        six.say(two, "1>2 4.0", "2>1 3.0");
        six.close(two);
        assertThat(pulse(two, six.member(1)).isTold()).isFalse();
        assertThat(page(two, six.member(1)).text()).contains("vähintään 3");
    }

    @Test
    void nothing_is_shown_from_which_one_party_could_take_away_all_but_one_answer() {
        var round = closed("Ohut", "1>2 4.0", "2>1 4.0", "3>1 4.0", "4>1 4.0", "5>6 1.0");
        assertThat(pulse(round, six.member(6)).answered()).isEqualTo(5);
        assertThat(pulse(round, six.member(6)).isTold()).isFalse();
        assertThat(page(round, six.member(1)).text()).contains("joku osapuoli voisi päätellä").doesNotContain("asteikolla 1–5");
    }

    @Test
    void an_open_round_has_no_pulse() {
        var round = six.round("Avoin");
        six.say(round, RING);
        for (var reader : six.members) {
            assertThat(cast.as(reader, () -> relations.pulse(round))).isEmpty();
        }
        assertThat(cast.as(six.coordinator, () -> relations.pulse(round))).isEmpty();
    }

    @Test
    void another_network_is_told_nothing() {
        var round = closed("Oma asia", RING);
        assertThat(cast.as(cast.ulla, () -> relations.pulse(round))).isEmpty();
        assertThat(cast.as(cast.ulla, () -> relations.answered(round))).isZero();
        assertThat(visitors.as(cast.ulla).get("/" + six.word + "/assessment/" + round).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get("/naapuri/assessment/" + round).status()).isEqualTo(404);
    }

    private ItemId closed(String title, String... said) {
        var round = six.round(title);
        six.say(round, said);
        six.close(round);
        return round;
    }

    private Pulse pulse(ItemId round, Viewer reader) {
        return cast.as(reader, () -> relations.pulse(round)).orElseThrow();
    }

    private Element page(ItemId round, Viewer reader) {
        return visitors.as(reader).get("/" + six.word + "/assessment/" + round).page().selectFirst("main");
    }
}
