package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ConfirmationsTest {

    private static final String WAITING = "/asema/items/unconfirmed";

    @Autowired Items items;
    @Autowired Confirmations confirmations;
    @Autowired Histories histories;
    @Autowired Comments comments;
    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void what_the_coordinator_writes_for_another_waits_until_it_is_confirmed() {
        var id = written("Rautatien lupaus koordinaattorilta", cast.railway);
        var page = "/asema/concepts/promises/" + id;
        assertThat(visitors.as(cast.kaisa).get(page).page().select(".note").text()).contains("Odottaa vahvistusta: Pohjantähti Junat");
        assertThat(visitors.as(cast.anni).get(page).page().select("form[action$=/confirmation]")).isEmpty();
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(page).page().select("form[action$=/confirmation] button").text()).isEqualTo("Vahvista");

        assertThat(bo.post(page, "/asema/items/" + id + "/confirmation", "revision", "1").status()).isEqualTo(302);
        assertThat(bo.post(page, "/asema/items/" + id + "/confirmation", "revision", "1").status()).isEqualTo(302);

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
        assertThat(visitors.as(cast.anni).post(page, "/asema/items/" + id + "/confirmation", "revision", "1").status()).isEqualTo(422);
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
        assertThat(bo.post(WAITING, WAITING, "item", one + ":1", "item", other + ":1", "item", UUID.randomUUID() + ":1").status())
            .isEqualTo(302);
        assertThat(waits(one)).isFalse();
        assertThat(waits(other)).isFalse();
        assertThat(waits(unseen)).isTrue();
        assertThat(waits(own)).isFalse();
        assertThat(bo.post(WAITING, WAITING).status()).isEqualTo(302);
        for (var broken : List.of("not-an-id", unseen.toString(), unseen + ":", unseen + ":x", ":1")) {
            assertThat(bo.post(WAITING, WAITING, "item", broken).status()).as(broken).isEqualTo(404);
        }
        assertThat(waits(unseen)).isTrue();
    }

    @Test
    void what_has_changed_since_it_was_opened_is_shown_and_not_confirmed() {
        var id = written("Juna odottaa bussia", cast.railway);
        var bo = visitors.as(cast.bo);
        var opened = bo.get("/asema/concepts/promises/" + id);
        rewritten(id, 1, "Juna odottaa aina ja maksaa taksin");

        var refused = bo.send("/asema/items/" + id + "/confirmation", opened, "revision", revisionOn(opened));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".errorsummary h2").text()).contains("on muuttunut sen jälkeen, kun avasit sivun");
        assertThat(refused.page().select(".errorsummary del").text()).isEqualTo("Juna odottaa bussia");
        assertThat(refused.page().select(".errorsummary ins").text()).isEqualTo("Juna odottaa aina ja maksaa taksin");
        assertThat(waits(id)).isTrue();
        for (var never : List.of("0", "77", "-1")) {
            assertThat(bo.send("/asema/items/" + id + "/confirmation", opened, "revision", never).status()).isEqualTo(409);
        }
        assertThat(bo.send("/asema/items/" + id + "/confirmation", opened).status()).isEqualTo(409);
        assertThat(bo.send("/asema/items/" + id + "/confirmation", opened, "revision", "x").status()).isEqualTo(404);
        var again = bo.get("/asema/concepts/promises/" + id);
        assertThat(bo.send("/asema/items/" + id + "/confirmation", again, "revision", revisionOn(again)).status()).isEqualTo(302);
        assertThat(waits(id)).isFalse();
    }

    @Test
    void of_all_on_the_list_the_changed_ones_stay_and_are_named() {
        var same = written("Pysyy samana", cast.railway);
        var other = written("Muuttuu luettaessa", cast.railway);
        var bo = visitors.as(cast.bo);
        var opened = bo.get(WAITING);
        var sent = opened.page().select("form[action$=/unconfirmed] input[name=item]").eachAttr("value");
        rewritten(other, 1, "Muuttui luettaessa");

        var refused = bo.send(WAITING, opened, sent.stream().flatMap(each -> Stream.of("item", each)).toArray(String[]::new));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".errorsummary li > a").eachText()).containsExactly("Muuttui luettaessa");
        assertThat(waits(same)).isFalse();
        assertThat(waits(other)).isTrue();
    }

    @Test
    void a_change_and_a_confirmation_at_once_never_confirm_what_nobody_saw() throws Exception {
        for (int round = 0; round < 8; round++) {
            var id = written("Kilpa " + round, cast.railway);
            var change = CompletableFuture.runAsync(() -> rewritten(id, 1, "Muutettu kilvassa"));
            var confirmed = CompletableFuture.supplyAsync(() -> confirmed(id));
            change.get();
            var deeds = confirmed.get() ? 1 : 0;
            cast.as(cast.bo, () -> assertThat(histories.of(items.get(id, cast.bo), cast.bo).stream().filter(each -> each.deed() == Deed.CONFIRMED))
                .hasSize(deeds).allMatch(each -> each.revision() == 1));
        }
    }

    @Test
    void a_change_by_its_own_people_confirms_and_a_new_owner_has_to_say_so() {
        var id = written("Vaihtaa omistajaa", cast.railway);
        cast.as(cast.bo, () -> items.change(id, 1, titled(id, "Rautatien sanoin"), Deed.CHANGED, cast.bo));
        assertThat(waits(id)).isFalse();
        cast.as(cast.bo, () -> items.change(id, 2, titled(id, "Uudet rautatien sanat"), Deed.CHANGED, cast.bo));
        assertThat(waits(id)).isFalse();
        var mine = written("Kaupungilta rautatielle", cast.city);
        cast.as(cast.kaisa, () -> items.change(mine, 1, owned("Kaupungilta rautatielle", cast.railway), Deed.CHANGED, cast.kaisa));
        assertThat(waits(mine)).isTrue();
    }

    @Test
    void what_others_rewrite_waits_again_and_what_they_only_mark_does_not() {
        var id = confirmedAlready("Vahvistettu ja muutettu");
        rewritten(id, 1, "Koordinaattorin sanoin");
        assertThat(waits(id)).isTrue();
        assertThat(visitors.as(cast.bo).get(WAITING).text()).contains("Koordinaattorin sanoin");
        cast.as(cast.bo, () -> confirmations.confirm(id, 2, cast.bo));

        cast.as(cast.kaisa, () -> items.change(id, 2, titled(id, "Koordinaattorin sanoin").marked(List.of("viive")), Deed.CHANGED, cast.kaisa));
        cast.as(cast.kaisa, () -> comments.say(id, UUID.randomUUID(), "Hyvä näin", cast.kaisa));
        cast.as(cast.kaisa, () -> items.change(id, 3, titled(id, "Koordinaattorin sanoin").marked(List.of("viive")), Deed.CHANGED, cast.kaisa));
        assertThat(waits(id)).isFalse();

        cast.as(cast.kaisa, () -> items.restore(id, 1, cast.kaisa));
        assertThat(waits(id)).isTrue();
        cast.as(cast.bo, () -> items.restore(id, 2, cast.bo));
        assertThat(waits(id)).isFalse();
        cast.as(cast.kaisa, () -> items.remove(id, cast.kaisa));
        cast.as(cast.kaisa, () -> items.bringBack(id, cast.kaisa));
        assertThat(waits(id)).isFalse();
    }

    @Test
    void the_form_makes_it_wait_again_too() {
        var id = confirmedAlready("Lomakkeella muutettu");
        var kaisa = visitors.as(cast.kaisa);
        var edit = "/asema/items/" + id + "/edit";
        assertThat(kaisa.post(edit, edit, "revision", "1", "title", "Lomakkeella muutettu sana", "visibility", "NETWORK", "owner",
            cast.railway.toString()).status()).isEqualTo(302);
        assertThat(waits(id)).isTrue();
    }

    @Test
    void one_that_waits_is_a_duty_of_its_own_and_several_lead_to_the_list() {
        cast.as(cast.bo, () -> confirmations.waitingFor(cast.bo).forEach(each -> confirmations.confirm(each.id(), each.revision(), cast.bo)));
        var bo = visitors.as(cast.bo);
        assertThat(bo.get("/asema?all=true").text()).doesNotContain("Organisaatiosi nimiin on kirjattu");
        var first = written("Ainoa odottava", cast.railway);
        var one = bo.get("/asema?all=true").page().select(".expected__one:contains(Organisaatiosi nimiin)");
        assertThat(one.select(".expected__why").text()).startsWith("Organisaatiosi nimiin on kirjattu tämä");
        assertThat(one.select("a").eachAttr("href")).containsOnly("/asema/concepts/promises/" + first);
        written("Toinen odottava", cast.railway);
        written("Kolmas odottava", cast.railway);
        var many = bo.get("/asema?all=true").page().select(".expected__one:contains(Organisaatiosi nimiin)");
        assertThat(many).hasSize(1);
        assertThat(many.select(".expected__what").text()).isEqualTo("Ainoa odottava ja 2 muuta");
        assertThat(many.select(".expected__why").text()).startsWith("Organisaatiosi nimiin on kirjattu nämä 3");
        assertThat(many.select("a").eachAttr("href")).containsOnly(WAITING);
        assertThat(visitors.as(cast.anni).get("/asema?all=true").text()).doesNotContain("Ainoa odottava");
        assertThat(visitors.as(cast.vera).get("/asema?all=true").text()).doesNotContain("Ainoa odottava");
    }

    @Test
    void a_row_of_the_list_tells_who_wrote_it_and_how_it_begins_and_leads_back_to_the_list() {
        var id = cast.as(cast.kaisa, () -> items.add(Kind.PROMISE, new ItemDraft("Rivillä kerrottu", "Juna odottaa viisi minuuttia. ".repeat(20),
            "PROPOSED", "fi", cast.railway, null, Visibility.NETWORK, List.of(), null, Fields.NONE), cast.kaisa));
        var bo = visitors.as(cast.bo);
        var opened = bo.get(WAITING);
        var row = opened.page().select(".expected__one:contains(Rivillä kerrottu)");
        var kaisa = cast.as(cast.kaisa, () -> histories.of(items.get(id, cast.kaisa), cast.kaisa)).get(0);
        assertThat(row.text()).contains("Juna odottaa viisi minuuttia.", "…", kaisa.who() + ", " + kaisa.organisation()).hasSizeLessThan(400);
        assertThat(kaisa.who()).isNotBlank();
        assertThat(row.select("time").attr("datetime")).isEqualTo(kaisa.at().toString());
        var form = row.select("form");
        var done = bo.send(form.attr("action"), opened, "revision", form.select("[name=revision]").attr("value"),
            "back", form.select("[name=back]").attr("value"));
        assertThat(done.location()).endsWith(WAITING);
        assertThat(waits(id)).isFalse();
        var elsewhere = written("Muualle ei johdeta", cast.railway);
        assertThat(bo.send("/asema/items/" + elsewhere + "/confirmation", opened, "revision", "1", "back", "//evil.example").location())
            .endsWith("/asema/concepts/promises/" + elsewhere);
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

    private ItemId confirmedAlready(String title) {
        var id = written(title, cast.railway);
        cast.as(cast.bo, () -> confirmations.confirm(id, 1, cast.bo));
        return id;
    }

    private void rewritten(ItemId id, int revision, String title) {
        cast.as(cast.kaisa, () -> items.change(id, revision, owned(title, cast.railway), Deed.CHANGED, cast.kaisa));
    }

    private boolean confirmed(ItemId id) {
        try {
            cast.as(cast.bo, () -> confirmations.confirm(id, 1, cast.bo));
            return true;
        } catch (Stale changed) {
            return false;
        }
    }

    private static String revisionOn(Visitors.Answer page) {
        return page.page().select("form[action$=/confirmation] input[name=revision]").attr("value");
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
