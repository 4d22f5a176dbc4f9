package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.ItemId;
import fi.solmu.item.notices.Notice.Reason;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class NoticesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Notices notices;
    Visitor anni;
    Visitor bo;

    @BeforeEach
    void enter() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        for (var each : new Viewer[] {cast.anni, cast.bo, cast.kaisa, cast.vera}) {
            cast.as(each, () -> notices.readAll(Instant.now(), each));
        }
    }

    @Test
    void one_press_follows_and_one_press_stops() {
        var promise = anni.make("/asema/new/promise", "title", "Opaste on ajan tasalla");
        assertThat(following(bo, promise)).contains("1 seuraa").doesNotContain("Anni");
        assertThat(press(bo, promise).status()).isEqualTo(302);
        assertThat(following(bo, promise)).contains("2 seuraa, omasta organisaatiosta Bo Ban");
        assertThat(following(anni, promise)).contains("Anni Asiakasneuvoja").doesNotContain("Bo Ban");
        assertThat(bo.get("/asema/following").text()).contains("Opaste on ajan tasalla");

        say(anni, promise, "Tarkistin tänään");
        assertThat(unread(bo)).isEqualTo("1 lukematon");
        press(bo, promise);
        bo.post(promise, promise.replaceFirst("/concepts/promises", "/items") + "/following/end");
        assertThat(following(bo, promise)).contains("1 seuraa");
        say(anni, promise, "Ja vielä kerran");
        assertThat(groups(cast.bo).get(0).unread()).isEqualTo(1);
        assertThat(bo.get("/asema/following").text()).doesNotContain("Opaste on ajan tasalla");
    }

    @Test
    void a_card_in_force_is_followed_in_one_place_by_those_who_only_read_it_too() {
        var card = anni.make("/asema/new/action_card", "title", "Juna seisoo", "situation", "Seisoo", "parties", cast.railway.toString());
        assertThat(anni.get(card).page().select("#follow")).hasSize(1);
        anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", "Kertoo");
        anni.send(card + "/publication", anni.get(card));
        assertThat(anni.get(card).page().select("#follow")).hasSize(1);
        assertThat(visitors.as(cast.vera).get(card).page().select("#follow button").text()).isEqualTo("Seuraa");
    }

    @Test
    void one_follows_what_one_made_and_wrote_about_and_never_again_after_stopping() {
        var promise = anni.make("/asema/new/promise", "title", "Kuulutus kuuluu");
        assertThat(following(anni, promise)).contains("Lopeta seuraaminen");
        say(bo, promise, "Ei kuulu raiteelle 3");
        assertThat(following(bo, promise)).contains("Lopeta seuraaminen");
        bo.post(promise, items(promise) + "/following/end");
        say(bo, promise, "Nyt kuuluu");
        assertThat(following(bo, promise)).doesNotContain("Lopeta seuraaminen");
    }

    @Test
    void nobody_is_told_of_the_own_deed_and_others_of_each_grouped_by_item() {
        var promise = anni.make("/asema/new/promise", "title", "Penkki on ehjä");
        assertThat(unread(anni)).isEqualTo("ei lukemattomia");
        say(bo, promise, "Rikki");
        say(visitors.as(cast.kaisa), promise, "Tilattu");
        assertThat(unread(anni)).isEqualTo("1 lukematon");
        var list = anni.get("/asema/notices");
        assertThat(list.page().select(".notices__one--unread").text())
            .contains("Penkki on ehjä", "2 muutosta: Bo Ban ja Kaisa Koordinaattori", "Viesti keskusteluun", "Uutta.");

        var opened = anni.send("/asema/notices/" + id(promise) + "/reading", list);
        assertThat(opened.location()).endsWith(promise);
        assertThat(unread(anni)).isEqualTo("ei lukemattomia");
        assertThat(anni.get("/asema/notices").page().select(".notices__one").text()).contains("Penkki on ehjä").doesNotContain("Uutta.");
    }

    @Test
    void all_are_read_at_once_but_not_what_came_since_the_list_was_opened() {
        var promise = anni.make("/asema/new/promise", "title", "Hissi toimii");
        say(bo, promise, "Ei toimi");
        var list = anni.get("/asema/notices");
        say(bo, promise, "Toimiipas");
        anni.send("/asema/notices/reading", list, "until", list.page().select("input[name=until]").val());
        assertThat(groups(cast.anni).get(0).unread()).isEqualTo(1);
        anni.send("/asema/notices/reading", list, "until", "soon");
        assertThat(unread(anni)).isEqualTo("ei lukemattomia");
    }

    @Test
    void what_has_been_hidden_since_tells_nothing_and_is_not_counted() {
        var promise = anni.make("/asema/new/promise", "title", "Salaiseksi tuleva");
        press(bo, promise);
        say(anni, promise, "Vielä näkyvissä");
        assertThat(unread(bo)).isEqualTo("1 lukematon");
        var edit = items(promise) + "/edit";
        assertThat(anni.post(edit, edit, "title", "Salaiseksi tuleva", "revision", "1", "visibility", "ORGANISATION").status()).isEqualTo(302);
        assertThat(unread(bo)).isEqualTo("ei lukemattomia");
        assertThat(bo.get("/asema/notices").text()).doesNotContain("Salaiseksi tuleva");
        assertThat(bo.get("/asema/following").text()).doesNotContain("Salaiseksi tuleva");
        assertThat(bo.send("/asema/notices/" + id(promise) + "/reading", bo.get("/asema/notices")).status()).isEqualTo(404);
        assertThat(press(bo, promise).status()).isEqualTo(404);
    }

    @Test
    void the_rows_show_a_notice_to_the_one_it_is_for_and_nobody_else() {
        var promise = anni.make("/asema/new/promise", "title", "Ovi aukeaa");
        say(bo, promise, "Jumissa");
        var asKaisa = cast.as(cast.kaisa, () -> notices.of(Optional.empty(), 1, new Viewer(
            cast.anni.person(), "", cast.city, "", cast.anni.network(), "asema", "", cast.anni.access(), cast.anni.roles(), cast.anni.locale())));
        assertThat(asKaisa).isEmpty();
        assertThat(groups(cast.anni)).hasSize(1);
    }

    @Test
    void the_list_is_narrowed_by_why_one_is_told() {
        var promise = anni.make("/asema/new/promise", "title", "Valot palavat");
        say(bo, promise, "Eivät pala");
        assertThat(anni.get("/asema/notices?only=followed").text()).contains("Valot palavat");
        assertThat(anni.get("/asema/notices?only=mention").text()).doesNotContain("Valot palavat");
        assertThat(anni.get("/asema/notices?only=nonsense&page=-7").text()).contains("Valot palavat");
        assertThat(anni.get("/asema/notices?only=request").page().select(".segment [aria-current]").text()).isEqualTo("Pyynnöt roolilleni");
        assertThat(cast.as(cast.anni, () -> notices.of(Optional.of(Reason.FOLLOWED), 1, cast.anni))).isNotEmpty();
    }

    private Visitors.Answer press(Visitor who, String item) {
        return who.send(items(item) + "/following", who.get("/asema/notices"));
    }

    private void say(Visitor who, String item, String text) {
        assertThat(who.post(item, items(item) + "/comments", "said", text, "key", UUID.randomUUID().toString()).status()).isEqualTo(302);
    }

    private String following(Visitor who, String item) {
        return who.get(item).page().select("#follow").text();
    }

    private static String unread(Visitor who) {
        return who.get("/asema/notices").page().select(".bell .aloud").last().text().replace("Ilmoitukset: ", "");
    }

    private java.util.List<NoticeGroup> groups(Viewer viewer) {
        return cast.as(viewer, () -> notices.of(Optional.empty(), 1, viewer)).stream().filter(NoticeGroup::isUnread).toList();
    }

    private static String items(String place) {
        return "/asema/items/" + id(place);
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.substring(place.lastIndexOf('/') + 1));
    }
}
