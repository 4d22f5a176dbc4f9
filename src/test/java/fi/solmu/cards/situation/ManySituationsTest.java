package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of situations do not read their logs: two hundred under way, each told of three hundred times, slow no front page. */
@ProductTest
class ManySituationsTest {

    private static final int SITUATIONS = 200;
    private static final int ENTRIES = 300;
    private static final Duration QUICK = Duration.ofMillis(500);

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired SituationLists lists;
    @Autowired JdbcClient db;

    @Test
    void the_front_page_stays_quick_with_many_situations_told_of_much() {
        var bo = visitors.as(cast.bo);
        var card = card();
        for (int i = 0; i < SITUATIONS; i++) {
            start(card);
        }
        cast.as(cast.kaisa, () -> assertThat(db.sql("""
                insert into situation_entry (network_id, id, item_id, what, organisation_id, text, by_organisation_id, at, received)
                select network_id, gen_random_uuid(), item_id, 'COMMENT', :city, 'Tilannekuva', :city, now(), now()
                from situation, generate_series(1, :entries)
                where network_id = :network
                """)
            .param("city", cast.city).param("entries", ENTRIES).param("network", cast.kaisa.network()).update())
            .isGreaterThanOrEqualTo(SITUATIONS * ENTRIES));
        assertThat(cast.as(cast.anni, () -> lists.ongoing(cast.anni))).hasSize(SITUATIONS);
        assertThat(bo.get("/asema").page().select(".underway a[href*=/situations/]")).as("no party to any").isEmpty();
        tells("front page of a party", "/asema", visitors.as(cast.anni));
        tells("front page of another", "/asema", bo);
        tells("list", "/asema/cards/situations", bo);
    }

    private static void tells(String what, String address, Visitors.Visitor visitor) {
        LongSupplier once = () -> {
            long from = System.nanoTime();
            assertThat(visitor.get(address).status()).isEqualTo(200);
            return (System.nanoTime() - from) / 1_000_000;
        };
        var took = LongStream.generate(once).limit(15).skip(5).sorted().toArray();
        LoggerFactory.getLogger(ManySituationsTest.class).info("{}: median {} ms, all {}", what, took[took.length / 2], Arrays.toString(took));
        assertThat(Duration.ofMillis(took[took.length / 2])).as(what).isLessThan(QUICK);
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

    private void start(String card) {
        var fields = Fields.NONE.with("card", ItemId.valueOf(card).value()).with("version", 1);
        cast.as(cast.kaisa, () -> items.add(Kind.SITUATION, cast.draft(Kind.SITUATION, "Tilanne", fields, cast.kaisa), cast.kaisa));
    }
}
