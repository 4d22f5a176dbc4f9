package fi.solmu.item.json;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ConfirmationInJsonTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;

    @Test
    void a_program_of_its_own_confirms_what_it_has_read_and_twice_is_once() {
        var id = written("Ohjelman vahvistama");
        var bo = Program.of(visitors, cast.bo, "WRITE");
        assertThat(bo.send("POST", confirmation(id), "{\"revision\": 1}").status()).isEqualTo(204);
        assertThat(bo.send("POST", confirmation(id), "{\"revision\": 1}").status()).isEqualTo(204);
        assertThat(bo.get("/asema/items/" + id + ".json").json().path("unconfirmed").asBoolean()).isFalse();
        assertThat(bo.get("/asema/items/" + id + "/history.json").json().path("chapters").findValuesAsString("deed"))
            .containsOnlyOnce("confirmed");
    }

    @Test
    void what_has_changed_since_it_was_read_is_told_and_waits() {
        var id = written("Ennen");
        cast.as(cast.kaisa, () -> items.change(id, 1, draft("Jälkeen"), Deed.CHANGED, cast.kaisa));
        var bo = Program.of(visitors, cast.bo, "WRITE");
        var late = bo.send("POST", confirmation(id), "{\"revision\": 1}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.isProblem()).isTrue();
        assertThat(late.json().path("now").path("title").asString()).isEqualTo("Jälkeen");
        assertThat(late.json().path("now").path("revision").asInt()).isEqualTo(2);
        assertThat(late.json().path("differences").get(0).path("before").asString()).isEqualTo("Ennen");
        assertThat(waits(id)).isTrue();
        assertThat(bo.send("POST", confirmation(id), "{\"revision\": 2}").status()).isEqualTo(204);
        assertThat(waits(id)).isFalse();
    }

    @Test
    void others_confirm_nothing_and_what_is_not_a_revision_is_refused_at_its_place() {
        var id = written("Ei muiden");
        assertThat(send(cast.kaisa, "WRITE", id, "{\"revision\": 1}")).isEqualTo(422);
        assertThat(send(cast.anni, "WRITE", id, "{\"revision\": 1}")).isEqualTo(422);
        assertThat(send(cast.vera, "WRITE", id, "{\"revision\": 1}")).isEqualTo(404);
        assertThat(send(cast.ulla, "WRITE", id, "{\"revision\": 1}")).isEqualTo(404);
        assertThat(send(cast.bo, "READ", id, "{\"revision\": 1}")).isEqualTo(403);
        for (var broken : List.of("{}", "{\"revision\": null}", "{\"revision\": \"1\"}", "{\"revision\": 0}", "{\"revision\": 1.5}",
                "{\"revision\": 99999999999}", "{\"revision\": 1, \"mood\": 1}")) {
            var refused = Program.of(visitors, cast.bo, "WRITE").send("POST", confirmation(id), broken);
            assertThat(refused.status()).as(broken).isEqualTo(422);
            assertThat(refused.json().path("errors").get(0).path("field").asString()).as(broken).isIn("revision", "mood");
        }
        assertThat(send(cast.bo, "WRITE", id, "revision")).isEqualTo(400);
        assertThat(waits(id)).isTrue();
    }

    private int send(Viewer who, String scope, ItemId id, String body) {
        return Program.of(visitors, who, scope).send("POST", confirmation(id), body).status();
    }

    private static String confirmation(ItemId id) {
        return "/asema/items/" + id + "/confirmation.json";
    }

    private boolean waits(ItemId id) {
        return cast.as(cast.bo, () -> items.get(id, cast.bo)).isUnconfirmed();
    }

    private ItemId written(String title) {
        return cast.as(cast.kaisa, () -> items.add(Kind.PROMISE, draft(title), cast.kaisa));
    }

    private ItemDraft draft(String title) {
        return new ItemDraft(title, "", "PROPOSED", "fi", cast.railway, null, Visibility.NETWORK, List.of(), null, Fields.NONE);
    }
}
