package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class MentionsTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Notices notices;
    @Autowired JdbcClient db;
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
    void whoever_is_mentioned_is_told_and_follows_from_then_on() {
        var promise = anni.make("/asema/new/promise", "title", "Opaste kertoo raiteen");
        say(anni, promise, "Osaako @Bo Ban sanoa?", UUID.randomUUID());
        assertThat(bo.get(promise).page().select(".talk .mention").eachText()).containsExactly("@Bo Ban");
        assertThat(bo.get(promise).page().select(".talk__text").text()).isEqualTo("Osaako @Bo Ban sanoa?");
        assertThat(bo.get("/asema/notices?only=mention").text()).contains("Opaste kertoo raiteen", "Anni Asiakasneuvoja mainitsi sinut");
        assertThat(bo.get(promise).page().select("#follow").text()).contains("Lopeta seuraaminen");
        assertThat(visitors.as(cast.kaisa).get("/asema/notices").text()).doesNotContain("Opaste kertoo raiteen");
    }

    @Test
    void a_mention_reaches_one_who_has_stopped_following_and_does_not_make_them_follow() {
        var promise = anni.make("/asema/new/promise", "title", "Kello on ajassa");
        bo.send(items(promise) + "/following/end", bo.get(promise));
        say(anni, promise, "@Bo Ban katso", UUID.randomUUID());
        assertThat(unread(bo)).isEqualTo("1 lukematon");
        assertThat(bo.get(promise).page().select("#follow").text()).doesNotContain("Lopeta seuraaminen");
    }

    @Test
    void a_mention_of_a_role_reaches_whoever_is_in_it_today() {
        var promise = anni.make("/asema/new/promise", "title", "Juna odottaa");
        say(visitors.as(cast.kaisa), promise, "@junien ohjaaja, onnistuuko?", UUID.randomUUID());
        assertThat(bo.get("/asema/notices?only=mention").text()).contains("Juna odottaa");
        assertThat(bo.get(promise).page().select(".talk .mention").text()).isEqualTo("@Junien ohjaaja");
    }

    @Test
    void one_deed_is_one_notice_also_for_a_follower_who_is_mentioned_and_a_form_that_comes_twice() {
        var promise = anni.make("/asema/new/promise", "title", "Vaunu on lämmin");
        var key = UUID.randomUUID();
        for (int click = 0; click < 2; click++) {
            say(bo, promise, "@Anni Asiakasneuvoja ja @Asiakasneuvoja: ei ole", key);
        }
        var told = cast.as(cast.anni, () -> notices.of(java.util.Optional.empty(), 1, cast.anni)).get(0);
        assertThat(told.many()).isEqualTo(1);
        assertThat(told.notices()).extracting(Notice::reason).containsExactly(Notice.Reason.MENTION);
    }

    @Test
    void who_cannot_see_the_item_is_neither_offered_nor_told() {
        var promise = anni.make("/asema/new/promise", "title", "Kaupungin oma", "visibility", "ORGANISATION");
        assertThat(anni.get(items(promise) + "/names?q=bo").page().select("[role=option]")).isEmpty();
        assertThat(anni.get(items(promise) + "/names?q=kaisa").page().select("[role=option]").eachAttr("data-name")).containsExactly("Kaisa Koordinaattori");
        say(anni, promise, "@Bo Ban ja @Junien ohjaaja", UUID.randomUUID());
        assertThat(anni.get(promise).page().select(".talk .mention")).isEmpty();
        assertThat(unread(bo)).isEqualTo("ei lukemattomia");
        assertThat(bo.get(items(promise) + "/names?q=kaisa").status()).isEqualTo(404);
    }

    @Test
    void names_and_roles_are_offered_by_the_beginning_of_any_word() {
        var promise = anni.make("/asema/new/promise", "title", "Nimet");
        assertThat(offered(promise, "ban")).containsExactly("Bo Ban");
        assertThat(offered(promise, "OHJ")).containsExactly("Junien ohjaaja");
        assertThat(offered(promise, "anni")).isEmpty();
        assertThat(offered(promise, "ulla")).isEmpty();
        assertThat(offered(promise, "%00%FF%22")).isEmpty();
    }

    @Test
    void one_who_takes_another_name_is_shown_by_it() {
        var promise = anni.make("/asema/new/promise", "title", "Nimi vaihtuu");
        say(anni, promise, "Kiitos @Bo Ban!", UUID.randomUUID());
        cast.as(cast.bo, () -> rename("Bo Berg"));
        assertThat(anni.get(promise).page().select(".talk__text").text()).isEqualTo("Kiitos @Bo Berg!");
        cast.as(cast.bo, () -> rename("Bo Ban"));
    }

    private void rename(String name) {
        db.sql("select person_change(:id, :name, :email, 'fi')").param("id", cast.bo.person()).param("name", name)
            .param("email", cast.address(cast.bo)).query((row, n) -> n).list();
    }

    private java.util.List<String> offered(String item, String q) {
        return anni.get(items(item) + "/names?q=" + q).page().select("[role=option]").eachAttr("data-name");
    }

    private Answer say(Visitor who, String item, String text, UUID key) {
        var said = who.post(item, items(item) + "/comments", "said", text, "key", key.toString());
        assertThat(said.status()).isEqualTo(302);
        return said;
    }

    private static String unread(Visitor who) {
        return who.get("/asema/notices").page().select(".bell .aloud").last().text().replace("Ilmoitukset: ", "");
    }

    private static String items(String place) {
        return "/asema/items/" + place.substring(place.lastIndexOf('/') + 1);
    }
}
