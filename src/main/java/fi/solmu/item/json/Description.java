package fi.solmu.item.json;

import static fi.solmu.web.Json.object;

import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.OpenPage;
import fi.solmu.item.Relation;
import fi.solmu.item.notices.Notice;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open interface described for programs (OpenAPI 3.1), made from the shapes and relations that it is read and written by. */
@Component
class Description {

    private static final String ABOUT = "Items of a service network as their pages show them. See docs/open-interface.md.";

    private final Kinds kinds;
    private final Messages messages;
    private final ObjectProvider<OpenPage.Of> modules;

    Description(Kinds kinds, Messages messages, ObjectProvider<OpenPage.Of> modules) {
        this.modules = modules;
        this.kinds = kinds;
        this.messages = messages;
    }

    Map<String, Object> document() {
        var say = messages.in(Locale.ENGLISH);
        var all = kinds.built().stream().sorted().map(kind -> new KindSchemas(kinds.home(kind), say)).toList();
        var paths = new Paths();
        all.forEach(each -> paths.ofKind(each.word(), each.label(), each.home().shape().kind()));
        all.forEach(each -> each.home().open().forEach(address -> paths.ofKind(each.home().shape().kind(), address)));
        var pages = modules.stream().flatMap(module -> module.pages().stream()).toList();
        pages.forEach(paths::ofPage);
        return object(
            "openapi", "3.1.0",
            "info", object("title", "Solmu", "version", "1", "summary", "The open interface of Solmu", "description", ABOUT),
            "servers", List.of(object("url", "/")),
            "security", List.of(object("token", List.of()), object("session", List.of())),
            "paths", paths.all(),
            "components", object(
                "schemas", schemas(all, pages, say), "responses", Paths.responses(), "parameters", Paths.parameters(),
                "securitySchemes", object(
                    "token", object("type", "http", "scheme", "bearer", "description", "A token made on the page /me/tokens."),
                    "session", object("type", "apiKey", "in", "cookie", "name", "session",
                        "description", "The session of a browser. To change something takes the proof of a form, too, as X-XSRF-TOKEN."))));
    }

    private static Map<String, Object> schemas(List<KindSchemas> all, List<OpenPage> pages, Say say) {
        var schemas = new LinkedHashMap<String, Object>();
        all.forEach(each -> each.addTo(schemas));
        pages.forEach(page -> schemas.put(page.name() + "_told", KindSchemas.own(page.told())));
        schemas.put("item", KindSchemas.item());
        schemas.put("texts", KindSchemas.texts());
        schemas.put("addresses", Schemas.whole(object(
            "self", Schemas.text(), "page", Schemas.text(), "links", Schemas.text(), "comments", Schemas.text(), "files", Schemas.text(),
            "history", Schemas.text())));
        schemas.put("link", Schemas.whole(object(
            "id", Schemas.uuid("Of the link itself."), "relation", relations(say), "forward", object("type", "boolean"), "since", Schemas.moment(),
            "item", Schemas.whole(object(
                "id", Schemas.uuid("The other item."), "kind", kinds(), "code", Schemas.text(), "title", Schemas.text(), "state", Schemas.text(),
                "address", Schemas.text())))));
        schemas.put("new_link", Schemas.needing(Schemas.closed(object(
            "relation", relations(say), "to", Schemas.uuid("The other item."),
            "forward", object("type", "boolean", "default", false, "description", "Whether the link runs from this item to the other."))),
            ItemWords.LINKS.parts()));
        schemas.put("links", Schemas.whole(object("links", Schemas.each(Schemas.ref("link")))));
        schemas.putAll(talk());
        schemas.putAll(files());
        schemas.putAll(notices());
        schemas.putAll(network());
        schemas.put("refusal", refusal());
        return schemas;
    }

    private static Map<String, Object> talk() {
        var change = Schemas.whole(object("what", Schemas.text(), "before", Schemas.text(), "after", Schemas.text()));
        return object(
            "comment", Schemas.whole(object("id", Schemas.uuid("Of the comment."), "who", Schemas.text(), "organisation", Schemas.text(),
                "language", Schemas.text(), "text", Schemas.text(), "at", Schemas.moment())),
            "comments", Schemas.whole(object("comments", Schemas.each(Schemas.ref("comment")))),
            "new_comment", Schemas.whole(object("text", object("type", "string", "minLength", 1, "maxLength", AroundInJson.SAID.get(0).most()))),
            "seen", Schemas.whole(object("revision", object("type", "integer", "minimum", 1, "description", "The one you have read."))),
            "change", change,
            "history", Schemas.whole(object("chapters", Schemas.each(Schemas.whole(object(
                "revision", Schemas.number(), "deed", Schemas.text(), "who", Schemas.text(), "organisation", Schemas.text(), "at", Schemas.moment(),
                "about", Schemas.orNull(Schemas.text()), "file", Schemas.orNull(Schemas.text()), "changes", Schemas.each(Schemas.ref("change"))))))));
    }

    private static Map<String, Object> files() {
        return object(
            "file", Schemas.whole(object("id", Schemas.uuid("Of the file."), "name", Schemas.text(), "type", Schemas.words(Paths.MEDIA, null),
                "size", Schemas.number(), "sha256", object("type", "string", "pattern", "^[0-9a-f]{64}$"), "who", Schemas.text(),
                "organisation", Schemas.text(), "at", Schemas.moment(), "address", Schemas.text())),
            "files", Schemas.whole(object("files", Schemas.each(Schemas.ref("file")))));
    }

    private static Map<String, Object> notices() {
        var notice = object("reason", Schemas.words(Stream.of(Notice.Reason.values()).map(Notice.Reason::word).toList(), null),
            "deed", Schemas.orNull(Schemas.text()), "day", Schemas.orNull(Schemas.day()),
            "was", Schemas.orNull(Schemas.day()), "who", Schemas.text(),
            "organisation", Schemas.text(), "at", Schemas.moment(), "read", object("type", "boolean"));
        var group = object("id", Schemas.uuid("The item."), "kind", kinds(), "code", Schemas.text(), "title", Schemas.text(),
            "unread", Schemas.number(), "many", Schemas.number(), "latest", Schemas.moment(), "address", Schemas.text(),
            "notices", Schemas.each(Schemas.whole(notice)));
        return object("notices", Schemas.whole(object(
            "unread", Schemas.number(), "items", Schemas.each(Schemas.whole(group)), "next", Schemas.orNull(Schemas.text()))));
    }

    private static Map<String, Object> network() {
        var found = object("id", Schemas.uuid("The item."), "kind", kinds(), "code", Schemas.text(), "title", Schemas.text(),
            "excerpt", Schemas.text(), "found_in", Schemas.words(List.of("item", "comment", "earlier"), "Where its words stand."),
            "state", Schemas.text(), "organisation", Schemas.text(),
            "above", Schemas.orNull(Schemas.whole(object("code", Schemas.text(), "title", Schemas.text(), "address", Schemas.text()))),
            "address", Schemas.text());
        return object(
            "found", Schemas.whole(object("total", Schemas.number(), "near", object("type", "boolean", "description",
                "Nothing holds the words, and these look like them."), "items", Schemas.each(Schemas.whole(found)))),
            "organisation", Schemas.whole(object("id", Schemas.uuid("Of the organisation."), "name", Schemas.text(), "kind", Schemas.text(),
                "task", Schemas.text())),
            "role", Schemas.whole(object("id", Schemas.uuid("Of the role."), "title", Schemas.text(),
                "organisation", Schemas.uuid("Whose role it is."), "task", Schemas.text(), "competence", Schemas.text(),
                "phone", Schemas.text(), "email", Schemas.text(), "monthLimit", Schemas.number(),
                "holders", Schemas.each(Schemas.whole(object("name", Schemas.text(), "deputy", object("type", "boolean")))))),
            "network", Schemas.whole(object("id", Schemas.uuid("Of the network."), "word", Schemas.text(),
                "names", Schemas.whole(object("fi", Schemas.text(), "sv", Schemas.text(), "en", Schemas.text())), "purpose", Schemas.text(),
                "phase", Schemas.text(), "language", Schemas.text(), "organisations", Schemas.each(Schemas.ref("organisation")),
                "roles", Schemas.each(Schemas.ref("role")), "kinds", Schemas.each(Schemas.whole(object("kind", kinds(), "letters", Schemas.text(),
                    "name", Schemas.text(), "states", Schemas.each(Schemas.text()), "address", Schemas.text()))))));
    }

    private static Map<String, Object> refusal() {
        return object("type", "object", "description", "Problem details, RFC 9457, in the language of the reader.",
            "required", List.of("type", "title", "status"),
            "properties", object(
                "type", Schemas.text(), "title", Schemas.text(), "status", Schemas.number(), "detail", Schemas.text(),
                "errors", Schemas.each(Schemas.whole(object("field", Schemas.text(), "message", Schemas.text()))),
                "now", Schemas.ref("item"), "yours", object("type", "object"), "differences", Schemas.each(Schemas.ref("change"))));
    }

    private static Map<String, Object> relations(Say say) {
        return Schemas.words(Stream.of(Relation.values()).map(Relation::word).toList(), Stream.of(Relation.values())
            .map(each -> each.word() + ": " + say.text("item.relation." + each.word() + ".forward")).toList().toString());
    }

    private static Map<String, Object> kinds() {
        return Schemas.words(Stream.of(Kind.values()).map(Kind::word).toList(), null);
    }
}
