package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Program.Answer;
import fi.solmu.Visitors;
import fi.solmu.item.Kind;
import fi.solmu.walk.Described.Operation;
import fi.solmu.walk.Routes.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The open interface is as it is described, for every kind there is. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenInterfaceTest {

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired Cast cast;

    Planted planted;
    Described described;
    Program member;

    @BeforeAll
    void read() {
        planted = new Planted(beans);
        described = new Described(visitors.nobody().get("/openapi.json").text());
        member = Program.of(visitors, planted.member, "WRITE");
    }

    @Test
    void the_description_is_one_by_the_rules_of_such() {
        assertThat(described.faults()).isEmpty();
        var broken = ((ObjectNode) JsonMapper.shared().readTree(described.document.toString())).put("openapi", 3).toString();
        assertThat(new Described(broken).faults()).isNotEmpty();
    }

    @Test
    void what_is_described_is_there_and_what_is_there_is_described() {
        var there = new TreeSet<>(Routes.of(beans).stream().filter(Route::isJson)
            .map(route -> route.method() + " " + route.pattern().replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}") + ".json").toList());
        assertThat(described.operations().stream().map(Operation::toString)).containsExactlyInAnyOrderElementsOf(there);
        assertThat(described.operations().stream().map(each -> each.told().path("operationId").asString())).doesNotHaveDuplicates();
    }

    @Test
    void every_kind_answers_as_it_is_described() {
        var faults = new ArrayList<String>();
        planted.open.forEach((kind, ids) -> {
            var register = "/" + planted.word + "/" + kind.place();
            look("GET", kind, "", member.get(register + ".json"), faults);
            look("GET", kind, "", member.get(register + ".json?fields=true&order=title&q=" + planted.beginning()), faults);
            ids.forEach(id -> look("GET", kind, "/{id}", member.get(register + "/" + id + ".json"), faults));
            var one = register + "/" + ids.get(0);
            var whole = member.get(one + ".json");
            look("PUT", kind, "/{id}", member.send("PUT", one + ".json", whole.text()), faults, 200);
            var late = ((ObjectNode) whole.json()).put("title", "Toinen otsikko").put("revision", whole.json().path("revision").asInt() + 1);
            look("PUT", kind, "/{id}", member.send("PUT", one + ".json", late.toString()), faults, 409);
            look("POST", kind, "", member.send("POST", register + ".json", again(whole.json(), kind)), faults, 201, 422);
            look("POST", kind, "", member.send("POST", register + ".json", "{}"), faults, 422);
            var fresh = register + "/" + planted.fresh(kind);
            look("DELETE", kind, "/{id}", member.send("DELETE", fresh + ".json", null), faults, 204);
            look("POST", kind, "/{id}/return", member.send("POST", fresh + "/return.json", null), faults, 200);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void what_stands_around_items_answers_as_it_is_described() {
        var faults = new ArrayList<String>();
        var item = planted.open.get(Kind.PROMISE).get(0);
        var about = "/" + planted.word + "/items/" + item;
        for (var part : List.of("", "/history", "/comments", "/files", "/links")) {
            look("GET /{network}/items/{id}" + part, member.get(about + part + ".json"), faults, 200);
        }
        look("POST /{network}/items/{id}/comments", member.send("POST", about + "/comments.json", "{\"text\": \"Hyvä\"}"), faults, 200);
        var confirmed = member.get(about + ".json").json().path("revision").asInt();
        look("POST /{network}/items/{id}/confirmation", member.send("POST", about + "/confirmation.json", seen(confirmed)), faults, 204);
        look("POST /{network}/items/{id}/confirmation", member.send("POST", about + "/confirmation.json", seen(confirmed + 1)), faults, 409);
        look("POST /{network}/items/{id}/confirmation", member.send("POST", about + "/confirmation.json", "{}"), faults, 422);
        var file = "/files/" + planted.file(item, planted.member, "file");
        look("GET /{network}/items/{id}/files/{file}", member.get(about + file + ".json"), faults, 200);
        look("DELETE /{network}/items/{id}/files/{file}", member.send("DELETE", about + file + ".json", null), faults, 204);
        look("POST /{network}/items/{id}/files/{file}/return", member.send("POST", about + file + "/return.json", null), faults, 200);
        look("POST /{network}/items/{id}/files", member.send("POST", about + "/files.json", null), faults, 422);
        var noticed = planted.open.get(Kind.PROBLEM).get(0);
        planted.comment(noticed, planted.reader);
        look("GET /{network}/notices", member.get("/" + planted.word + "/notices.json"), faults, 200);
        assertThat(member.get("/" + planted.word + "/notices.json?only=followed").text()).contains(noticed.toString());
        look("POST /{network}/items/{id}/following", member.send("POST", about + "/following.json", null), faults, 204);
        look("DELETE /{network}/items/{id}/following", member.send("DELETE", about + "/following.json", null), faults, 204);
        look("GET /{network}", member.get("/" + planted.word + ".json"), faults, 200);
        look("GET /{network}/search", member.get("/" + planted.word + "/search.json?q=" + planted.beginning()), faults, 200);
        look("GET /{network}/search", member.get("/naapuri/search.json?q=x"), faults, 404);
        look("GET /{network}/{code}", member.get("/" + planted.word + "/PL-" + planted.number(item) + ".json"), faults, 200);
        assertThat(faults).isEmpty();
    }

    @Test
    void what_practices_tell_besides_answers_as_it_is_described() {
        var faults = new ArrayList<String>();
        var practice = planted.open.get(Kind.PRACTICE).get(0);
        var here = "/" + planted.word + "/clock/" + practice;
        var described = "/{network}/clock/{id}";
        look("GET " + described + "/help", member.get(here + "/help.json"), faults, 200);
        look("POST " + described + "/occurrences/{date}/help", member.send("POST", here + "/occurrences/2026-01-01/help.json", "{}"), faults, 422);
        look("POST " + described + "/question", member.send("POST", here + "/question.json", "{}"), faults, 422);
        look("GET " + described + "/question", member.get(here + "/question.json"), faults, 200);
        look("POST " + described + "/question/answer", member.send("POST", here + "/question/answer.json", "{\"answer\": \"Me\"}"), faults, 200);
        look("POST " + described + "/question", member.send("POST", here + "/question.json", "{\"reason\": \"Kuka?\"}"), faults, 200);
        assertThat(faults).isEmpty();
    }

    private static String seen(int revision) {
        return "{\"revision\": " + revision + "}";
    }

    /** A new item from one there is, without what only deeds say and what must be its own. */
    private String again(JsonNode whole, Kind kind) {
        var sent = JsonMapper.shared().createObjectNode().put("title", whole.path("title").asString());
        var fields = sent.putObject("fields");
        var schema = described.document.at("/components/schemas/" + kind.word() + "_fields/properties");
        whole.path("fields").properties().stream().filter(field -> !schema.path(field.getKey()).path("readOnly").asBoolean())
            .forEach(field -> fields.set(field.getKey(), field.getValue()));
        return sent.toString();
    }

    private void look(String method, Kind kind, String rest, Answer answer, List<String> faults, int... right) {
        look(method + " /{network}/" + kind.place() + rest, answer, faults, right.length == 0 ? new int[] {200} : right);
    }

    private void look(String operation, Answer answer, List<String> faults, int... right) {
        var found = described.operations().stream().filter(each -> each.toString().equals(operation + ".json")).findFirst().orElseThrow();
        if (java.util.Arrays.stream(right).noneMatch(status -> status == answer.status())) {
            faults.add(operation + " answers " + answer.status() + ": " + answer.text());
        }
        described.faults(found, answer).forEach(fault -> faults.add(operation + " " + fault));
    }
}
