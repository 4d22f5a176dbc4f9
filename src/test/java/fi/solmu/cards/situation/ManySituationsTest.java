package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is under way stands first on the front page, a few and how many more; its log is not for those who are no party. */
@ProductTest
class ManySituationsTest {

    private static final int SITUATIONS = 8, SHOWN = 5;

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired SituationLists lists;

    @Test
    void a_few_are_shown_and_how_many_more_there_are() {
        var card = card();
        int before = cast.as(cast.anni, () -> lists.ongoing(cast.anni)).size();
        var started = Stream.generate(() -> start(card)).limit(SITUATIONS).toList();
        try {
            assertThat(cast.as(cast.anni, () -> lists.ongoing(cast.anni))).hasSize(before + SITUATIONS);
            var strip = visitors.as(cast.anni).get("/asema").page().select(".underway");
            assertThat(strip.select("a[href*=/cards/situations/]")).hasSize(SHOWN);
            assertThat(strip.text()).contains("lisäksi " + (before + SITUATIONS - SHOWN) + " tilannetta");
            assertThat(visitors.as(cast.bo).get("/asema").page().select(".underway a[href*=/situations/]").eachText()).doesNotContain("Monesta yksi");
            assertThat(visitors.as(cast.bo).get("/asema/cards/situations").text()).contains("Monesta yksi");
        } finally {
            cast.as(cast.kaisa, () -> started.forEach(each -> items.remove(each, cast.kaisa)));
        }
        assertThat(cast.as(cast.anni, () -> lists.ongoing(cast.anni))).hasSize(before);
    }

    /** A card of the city alone. */
    private String card() {
        var kaisa = visitors.as(cast.kaisa);
        var card = kaisa.make("/asema/new/action_card", "title", "Paljon käytetty", "situation", "Usein", "parties", cast.city.toString());
        kaisa.send(card + "/steps", kaisa.get(card + "/draft"), "key", ItemId.nextUuid().toString(), "title", "Kertoo",
            "role", cast.counsellorRole.toString(), "when", "heti");
        kaisa.send(card + "/publication", kaisa.get(card + "/draft"));
        return card.substring(card.lastIndexOf('/') + 1);
    }

    private ItemId start(String card) {
        var fields = Fields.NONE.with("card", ItemId.valueOf(card).value()).with("version", 1);
        return cast.as(cast.kaisa, () -> items.add(Kind.SITUATION, cast.draft(Kind.SITUATION, "Monesta yksi", fields, cast.kaisa), cast.kaisa));
    }
}
