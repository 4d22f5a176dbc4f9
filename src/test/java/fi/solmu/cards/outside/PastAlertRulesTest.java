package fi.solmu.cards.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.cards.ActionCards;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.web.Refused;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which messages suggest a card goes along in a network file. */
@ProductTest
class PastAlertRulesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired ActionCards cards;

    @Test
    void a_rule_is_told_and_kept_as_it_is() {
        var anni = visitors.as(cast.anni);
        var first = anni.make("/asema/new/action_card", "title", "Viesti ehdottaa tätä");
        var alerts = first + "/alerts";
        assertThat(anni.post(alerts, alerts, "codes", "signalFailure\nMet", "places", "FIN:Line:R7").status()).isEqualTo(302);
        var told = cast.as(cast.anni, () -> cards.readPast(id(first), cast.anni).group("alerts"));
        assertThat(told).isEqualTo(new Fields(Map.of("codes", List.of("signalFailure", "Met"), "places", List.of("FIN:Line:R7"))));

        var second = anni.make("/asema/new/action_card", "title", "Tiedostosta tullut");
        var past = Fields.NONE.with("alerts", told.values());
        cards.checkPast(past);
        cast.as(cast.anni, () -> cards.writePast(id(second), past, cast.anni));
        assertThat(anni.get(second + "/alerts").page().select("textarea[name=codes]").text()).contains("signalFailure", "Met");
        assertThat(cast.as(cast.anni, () -> cards.readPast(id(second), cast.anni).group("alerts"))).isEqualTo(told);
    }

    @Test
    void too_much_is_refused_and_nothing_is_nothing() {
        var many = Fields.NONE.with("alerts", Map.of("words", Collections.nCopies(51, "vaihde")));
        assertThatThrownBy(() -> cards.checkPast(many)).isInstanceOfSatisfying(Refused.class,
            refused -> assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly("alerts"));
        var wide = Fields.NONE.with("alerts", Map.of("words", List.of("v".repeat(101))));
        assertThatThrownBy(() -> cards.checkPast(wide)).isInstanceOfSatisfying(Refused.class,
            refused -> assertThat(refused.faults()).extracting(Refused.Fault::key).containsExactly("cards.alert-rule-long-line"));
        var anni = visitors.as(cast.anni);
        var card = anni.make("/asema/new/action_card", "title", "Mikään ei ehdota tätä");
        cast.as(cast.anni, () -> cards.writePast(id(card), Fields.NONE.with("alerts", Map.of()), cast.anni));
        assertThat(cast.as(cast.anni, () -> cards.readPast(id(card), cast.anni).group("alerts"))).isNull();
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.substring(place.lastIndexOf('/') + 1));
    }
}
