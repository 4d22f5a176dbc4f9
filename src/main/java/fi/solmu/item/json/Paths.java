package fi.solmu.item.json;

import static fi.solmu.web.Json.object;

import fi.solmu.item.Asked;
import fi.solmu.item.Kind;
import fi.solmu.item.OpenAddress;
import fi.solmu.item.OpenPage;
import fi.solmu.item.SearchAsked;
import fi.solmu.item.files.FileType;
import fi.solmu.item.notices.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every address of the open interface, and what can be done there. */
final class Paths {

    private static final Map<Integer, String> REFUSALS = Map.of(
            400, "Not JSON", 401, "No token, or one that opens nothing", 403, "The token is for reading only", 404, "Not there, or not yours to see",
            409, "Somebody else was first: both texts are told", 413, "Too large", 415, "Not application/json",
            422, "Refused: every fault is told at what it is about");
    static final List<String> MEDIA = Stream.of(FileType.values()).map(FileType::media).toList();
    private static final List<Integer> OF_ALL = List.of(401, 404);
    private static final List<Integer> OF_WRITING = List.of(400, 401, 403, 404, 413, 415, 422);
    private static final List<Integer> OF_CHANGING = Stream.concat(OF_WRITING.stream(), Stream.of(409)).toList();
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Object> all = new LinkedHashMap<>();

    Paths() {
        var about = "/{network}/items/{id}";
        put("/{network}", "get", read("network", "The network: who acts in it and where its items stand", "network"));
        put("/{network}/{code}", "get", read("numbered", "An item by the number people say aloud", "item", "code"));
        put("/{network}/search", "get", read("search",
            "Items found by their words, by what was said of them and, when asked, by what they said before: twenty to a page",
            "found", "q", "kind", "organisation", "state", "period", "earlier", "page"));
        put(about, "get", read("item", "An item of any kind", "item", "id"));
        put(about + "/history", "get", read("history", "What has been done to an item, the newest first", "history", "id"));
        put(about + "/comments", "get", read("comments", "What has been said of an item", "comments", "id"));
        put(about + "/comments", "post", written("say", "Say something of an item", "new_comment", "comments", "id", "key"));
        put(about + "/comments/{comment}", "delete", done("take_back", "Take back what you said", "id", "comment"));
        var confirm = written("confirm", "Confirm what others wrote in your organisation's name; twice is once", "seen", "item", "id");
        confirm.put("responses", answers(204, null, OF_CHANGING));
        put(about + "/confirmation", "post", confirm);
        put(about + "/files", "get", read("files", "The files of an item", "files", "id"));
        put(about + "/files", "post", sent("add_files", "Add files to an item, all or none; the same content is kept once", "files", "id"));
        put(about + "/files/{file}", "get", operation("open_file", "The file itself", named("id", "file"), opened()));
        put(about + "/files/{file}", "delete", done("remove_file", "Take a file away", "id", "file"));
        put(about + "/files/{file}/return", "post", operation("return_file", "Put back a file that was taken away", named("id", "file"),
            answers(200, Schemas.ref("files"), List.of(401, 403, 404, 422))));
        put(about + "/links", "get", read("links", "The links of an item", "links", "id"));
        put(about + "/links", "post", written("tie", "Link an item to another; twice is once", "new_link", "links", "id"));
        put(about + "/links/{link}", "delete", done("untie", "End a link", "id", "link"));
        put("/{network}/notices", "get", read("notices", "What you are told, by item; reading it here leaves it unread", "notices", "only", "page"));
        put(about + "/following", "post", done("follow", "Follow an item; twice is once", "id"));
        put(about + "/following", "delete", done("unfollow", "Stop following an item", "id"));
        var open = operation("description", "This document", List.of(), answers(200, object("type", "object"), List.of()));
        open.put("security", List.of());
        put("/openapi", "get", open);
    }

    void ofKind(String word, String label, Kind kind) {
        var place = "/{network}/" + kind.place();
        var one = place + "/{id}";
        put(place, "get", read(word + "_register", label + ": a page of the register", word + "_register",
            "q", "tag", "state", "organisation", "order", "page", "fields"));
        var made = written(word + "_make", label + ": make", word + "_new", word + "_told", "key");
        made.put("responses", answers(201, Schemas.ref(word + "_told"), OF_WRITING));
        put(place, "post", made);
        put(one, "get", read(word + "_show", label + ": one, whole", word, "id"));
        var change = written(word + "_change", label + ": change the whole", word + "_change", word + "_told", "id");
        change.put("responses", answers(200, Schemas.ref(word + "_told"), OF_CHANGING));
        put(one, "put", change);
        put(one, "delete", done(word + "_remove", label + ": remove", "id"));
        put(one + "/return", "post", operation(word + "_return", label + ": bring back what was removed", named("id"),
            answers(200, Schemas.ref(word + "_told"), List.of(401, 403, 404, 422))));
    }

    /** Those of the kind's own, below one item. */
    void ofKind(Kind kind, OpenAddress address) {
        var name = kind.word() + "_" + address.name();
        var parameters = Stream.concat(Stream.of("id"), NAMED.matcher(address.rest()).results().map(found -> found.group(1))).toArray(String[]::new);
        put("/{network}/" + kind.place() + "/{id}" + address.rest(), address.isRead() ? "get" : "post",
            address.isRead() ? read(name, address.summary(), name + "_told", parameters)
                : written(name, address.summary(), name + "_sent", name + "_told", parameters));
    }

    /** A page that gathers from many items. */
    void ofPage(OpenPage page) {
        put("/{network}/" + page.place(), "get", read(page.name(), page.summary(), page.name() + "_told", page.asked().toArray(String[]::new)));
    }

    Map<String, Object> all() {
        return all;
    }

    static Map<String, Object> responses() {
        var responses = new LinkedHashMap<String, Object>();
        REFUSALS.keySet().stream().sorted().forEach(status -> responses.put("refused_" + status, refused(REFUSALS.get(status))));
        responses.put("refused", refused("Whatever else may be said to what cannot be read or done"));
        return responses;
    }

    private static Map<String, Object> refused(String description) {
        return object("description", description, "content", object("application/problem+json", object("schema", Schemas.ref("refusal"))));
    }

    static Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        Stream.of("id", "comment", "file", "link").forEach(name -> parameters.put(name, parameter(name, "path", Schemas.uuid("Its id."))));
        parameters.put("date", parameter("date", "path", Schemas.day()));
        parameters.put("network", parameter("network", "path", object("type", "string", "pattern", "^[a-z][a-z0-9-]{1,39}$")));
        parameters.put("code", parameter("code", "path", object("type", "string", "pattern", "^[A-Za-zÄäÖö]{2,3}-[0-9]{1,9}$")));
        parameters.put("q", parameter("q", "query", object("type", "string", "description", "Words to find; two hundred characters count.")));
        parameters.put("kind", parameter("kind", "query", Schemas.words(Stream.of(Kind.values()).map(Kind::word).toList(), "Only of this kind.")));
        parameters.put("period", parameter("period", "query", Schemas.words(
            Stream.of(SearchAsked.Period.values()).map(SearchAsked.Period::word).toList(), "Changed within so long.")));
        parameters.put("earlier", parameter("earlier", "query", object("type", "boolean", "description", "Also what items said before.")));
        parameters.put("tag", parameter("tag", "query", object("type", "string", "description", "A tag; large and small letters are the same.")));
        parameters.put("state", parameter("state", "query", object("type", "string", "description", "One of the states of the kind.")));
        parameters.put("organisation", parameter("organisation", "query", Schemas.uuid("Whose items.")));
        parameters.put("order", parameter("order", "query", Schemas.words(
            Stream.of(Asked.Order.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList(), "The newest first unless asked otherwise.")));
        parameters.put("only", parameter("only", "query", Schemas.words(
            Stream.of(Notice.Reason.values()).map(Notice.Reason::word).toList(), "Why you are told.")));
        parameters.put("months", parameter("months", "query", Schemas.words(List.of("12", "24", "36"), "How many months back.")));
        parameters.put("page", parameter("page", "query", object(
            "type", "integer", "minimum", 1, "maximum", 9_999, "description", "Fifty to a page.")));
        parameters.put("fields", parameter("fields", "query", object("type", "boolean", "description", "Tell the fields of the kind, too.")));
        parameters.put("key", parameter(Keys.HEADER, "header", object("type", "string", "minLength", 1, "maxLength", 200,
            "description", "With the same key, the same is made once.")));
        return parameters;
    }

    private void put(String address, String method, Map<String, Object> operation) {
        @SuppressWarnings("unchecked")
        var there = (Map<String, Object>) all.computeIfAbsent(address + ".json", key -> address.startsWith("/{network}")
            ? object("parameters", named("network")) : object());
        there.put(method, operation);
    }

    private static Map<String, Object> read(String id, String summary, String schema, String... parameters) {
        return operation(id, summary, named(parameters), answers(200, Schemas.ref(schema), OF_ALL));
    }

    private static Map<String, Object> written(String id, String summary, String sent, String answered, String... parameters) {
        var operation = operation(id, summary, named(parameters), answers(200, Schemas.ref(answered), OF_WRITING));
        operation.put("requestBody", object("required", true, "content", object("application/json", object("schema", Schemas.ref(sent)))));
        return operation;
    }

    /** As a form with files in it. */
    private static Map<String, Object> sent(String id, String summary, String answered, String... parameters) {
        var operation = operation(id, summary, named(parameters), answers(200, Schemas.ref(answered), OF_WRITING));
        operation.put("requestBody", object("required", true, "content", object("multipart/form-data", object("schema", Schemas.whole(object(
            "files", Schemas.each(object("type", "string", "contentMediaType", "application/octet-stream"))))))));
        return operation;
    }

    /** Whole, in part when a range is asked, or nothing when it is known by its tag. */
    private static Map<String, Object> opened() {
        var media = new LinkedHashMap<String, Object>();
        MEDIA.forEach(each -> media.put(each, object()));
        var answers = answers(200, object(), OF_ALL);
        answers.put("200", object("description", "The file", "content", media));
        answers.put("206", object("description", "The range that was asked", "content", media));
        answers.put("304", object("description", "Known by its tag"));
        return answers;
    }

    private static Map<String, Object> done(String id, String summary, String... parameters) {
        return operation(id, summary, named(parameters), answers(204, null, List.of(401, 403, 404, 422)));
    }

    private static Map<String, Object> operation(String id, String summary, List<Object> parameters, Map<String, Object> responses) {
        return object("operationId", id, "summary", summary, "parameters", parameters, "responses", responses);
    }

    private static Map<String, Object> answers(int status, @Nullable Map<String, Object> schema, List<Integer> refusals) {
        var answers = object(String.valueOf(status), schema == null ? object("description", "Done")
            : object("description", "Told", "content", object("application/json", object("schema", schema))));
        refusals.forEach(each -> answers.put(String.valueOf(each), object("$ref", "#/components/responses/refused_" + each)));
        answers.put("default", object("$ref", "#/components/responses/refused"));
        return answers;
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        return in.equals("path") ? object("name", name, "in", in, "schema", schema, "required", true)
            : object("name", name, "in", in, "schema", schema);
    }

    private static List<Object> named(String... names) {
        return Stream.of(names).<Object>map(name -> object("$ref", "#/components/parameters/" + name)).toList();
    }
}
