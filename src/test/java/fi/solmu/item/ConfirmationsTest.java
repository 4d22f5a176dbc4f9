package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ConfirmationsTest {

    private static final String WAITING = "/asema/items/unconfirmed";

    @Autowired Items items;
    @Autowired Confirmations confirmations;
    @Autowired Histories histories;
    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void what_the_coordinator_writes_for_another_waits_until_it_is_confirmed() {
        var id = written("Rautatien lupaus koordinaattorilta", cast.railway);
        var page = "/asema/concepts/promises/" + id;
        assertThat(visitors.as(cast.kaisa).get(page).page().select(".note").text()).contains("Odottaa vahvistusta: Pohjantähti Junat");
        assertThat(visitors.as(cast.anni).get(page).page().select("form[action$=/confirmation]")).isEmpty();
        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/asema?all=true").text()).contains("Organisaatiosi nimiin on kirjattu tämä");
        assertThat(bo.get(page).page().select("form[action$=/confirmation] button").text()).isEqualTo("Vahvista");

        assertThat(bo.post(page, "/asema/items/" + id + "/confirmation").status()).isEqualTo(302);
        assertThat(bo.post(page, "/asema/items/" + id + "/confirmation").status()).isEqualTo(302);

        assertThat(bo.get(page).page().select("form[action$=/confirmation]")).isEmpty();
        assertThat(visitors.as(cast.kaisa).get(page).text()).doesNotContain("Odottaa vahvistusta");
        cast.as(cast.bo, () -> assertThat(histories.of(items.get(id, cast.bo), cast.bo)).extracting(Chapter::deed)
            .containsOnlyOnce(Deed.CONFIRMED));
        assertThat(bo.get("/asema/items/" + id + "/history").text()).contains("Vahvistettu");
    }

    @Test
    void nobody_else_confirms_it() {
        var id = written("Rautatien toinen lupaus", cast.railway);
        var page = "/asema/concepts/promises/" + id;
        var kaisa = visitors.as(cast.kaisa).post(page, "/asema/items/" + id + "/confirmation");
        assertThat(kaisa.status()).isEqualTo(422);
        assertThat(kaisa.text()).contains("voi vahvistaa tämän");
        assertThat(visitors.as(cast.anni).post(page, "/asema/items/" + id + "/confirmation").status()).isEqualTo(422);
        assertThat(visitors.as(cast.vera).post(page, "/asema/items/" + id + "/confirmation").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).post("/naapuri", "/naapuri/items/" + id + "/confirmation").status()).isEqualTo(404);
        assertThat(waits(id)).isTrue();
    }

    @Test
    void all_that_is_before_one_is_confirmed_at_once_and_nothing_unseen() {
        var one = written("Ensimmäinen rautatielle", cast.railway);
        var other = written("Toinen rautatielle", cast.railway);
        var unseen = written("Tuli sivun jälkeen", cast.railway);
        var own = written("Kaupungin oma", cast.city);
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(WAITING).text()).contains("Ensimmäinen rautatielle", "Toinen rautatielle").doesNotContain("Kaupungin oma");
        assertThat(bo.post(WAITING, WAITING, "item", one.toString(), "item", other.toString(), "item", UUID.randomUUID().toString()).status())
            .isEqualTo(302);
        assertThat(waits(one)).isFalse();
        assertThat(waits(other)).isFalse();
        assertThat(waits(unseen)).isTrue();
        assertThat(waits(own)).isFalse();
        assertThat(bo.post(WAITING, WAITING).status()).isEqualTo(302);
        assertThat(bo.post(WAITING, WAITING, "item", "not-an-id").status()).isEqualTo(404);
    }

    @Test
    void a_change_by_its_own_people_confirms_and_a_new_owner_has_to_say_so() {
        var id = written("Vaihtaa omistajaa", cast.railway);
        cast.as(cast.bo, () -> items.change(id, 1, titled(id, "Rautatien sanoin"), Deed.CHANGED, cast.bo));
        assertThat(waits(id)).isFalse();
        cast.as(cast.kaisa, () -> items.change(id, 2, titled(id, "Koordinaattorin sanoin"), Deed.CHANGED, cast.kaisa));
        assertThat(waits(id)).isFalse();
        var mine = written("Kaupungilta rautatielle", cast.city);
        cast.as(cast.kaisa, () -> items.change(mine, 1, owned("Kaupungilta rautatielle", cast.railway), Deed.CHANGED, cast.kaisa));
        assertThat(waits(mine)).isTrue();
    }

    @Test
    void programs_and_the_file_tell_what_waits() {
        var id = written("Odottaa tiedostossakin", cast.railway);
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get("/asema/concepts/promises/" + id + ".json").text()).contains("\"unconfirmed\":true");
        assertThat(kaisa.get("/asema/exchange/export").text().lines().dropWhile(line -> !line.contains("Odottaa tiedostossakin"))
            .takeWhile(line -> !line.startsWith("  - ")).toList()).anyMatch(line -> line.contains("unconfirmed: true"));
    }

    @Test
    void what_is_removed_waits_for_nobody() {
        var id = written("Poistetaan ennen vahvistusta", cast.railway);
        cast.as(cast.kaisa, () -> items.remove(id, cast.kaisa));
        assertThat(cast.as(cast.bo, () -> confirmations.waitingFor(cast.bo))).extracting(Item::id).doesNotContain(id);
        var refused = visitors.as(cast.bo).post("/asema/concepts/promises/" + id, "/asema/items/" + id + "/confirmation");
        assertThat(refused.status()).isEqualTo(422);
    }

    private ItemId written(String title, UUID owner) {
        return cast.as(cast.kaisa, () -> items.add(Kind.PROMISE, owned(title, owner), cast.kaisa));
    }

    private boolean waits(ItemId id) {
        return cast.as(cast.bo, () -> items.get(id, cast.bo)).isUnconfirmed();
    }

    private ItemDraft titled(ItemId id, String title) {
        return owned(title, cast.as(cast.bo, () -> items.get(id, cast.bo)).owner());
    }

    private ItemDraft owned(String title, UUID owner) {
        return new ItemDraft(title, "", "PROPOSED", "fi", owner, null, Visibility.NETWORK, List.of(), null, Fields.NONE);
    }
}
