package fi.solmu.item.json;

import static fi.solmu.web.Json.object;

import fi.solmu.item.KindHome;
import fi.solmu.item.Shape;
import fi.solmu.item.Tags;
import fi.solmu.item.Trait;
import fi.solmu.item.Visibility;
import fi.solmu.web.Say;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an item of one kind looks like in JSON: told whole, in a register, sent new and sent changed. */
record KindSchemas(KindHome home, Say say) {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    String word() {
        return home.shape().kind().word();
    }

    String label() {
        return say.text("item.kind." + word());
    }

    void addTo(Map<String, Object> schemas) {
        addOpenTo(schemas);
        var shape = home.shape();
        schemas.put(word() + "_fields",
            Schemas.of(shape.fields(), field -> say.text(shape.label(field)), field -> shape.isByDeeds(field.name())));
        schemas.put(word() + "_fields_sent", Schemas.needing(object("allOf", List.of(Schemas.ref(word() + "_fields"))), shape.fields()));
        schemas.put(word(), told(object("fields", Schemas.ref(word() + "_fields"), "texts", Schemas.ref("texts"),
            "links", Schemas.each(Schemas.ref("link")), "comments", Schemas.number(),
            "files", Schemas.each(Schemas.ref("file"))), List.of("fields", "texts", "links", "comments", "files")));
        schemas.put(word() + "_told", told(object("fields", Schemas.ref(word() + "_fields")), List.of()));
        schemas.put(word() + "_register", Schemas.whole(object("items", Schemas.each(Schemas.ref(word() + "_told")), "page", Schemas.number(),
            "next", Schemas.orNull(Schemas.text()))));
        schemas.put(word() + "_new", sent(object("links", object("type", "array", "maxItems", ItemWords.LINKS.most(),
            "items", Schemas.ref("new_link"), "description", "Links made with the item.")), Stream.of("title")));
        schemas.put(word() + "_change", sent(change(), Stream.of("title", "revision")));
    }

    /** What is sent to the addresses of its own, and told there. */
    private void addOpenTo(Map<String, Object> schemas) {
        home.open().forEach(address -> {
            schemas.put(word() + "_" + address.name() + "_told", own(address.told()));
            if (!address.isRead()) {
                schemas.put(word() + "_" + address.name() + "_sent", own(address.sent()));
            }
        });
    }

    static Map<String, Object> own(List<Trait> fields) {
        return Schemas.needing(Schemas.of(fields, Trait::name, field -> false), fields);
    }

    /** What every item has, of this kind, and more of it. */
    private Map<String, Object> told(Map<String, Object> more, List<String> needed) {
        var own = object("kind", object("const", word()), "state", states());
        own.putAll(more);
        return object("title", label(), "allOf", List.of(Schemas.ref("item")), "properties", own, "required", needed, "unevaluatedProperties", false);
    }

    private Map<String, Object> sent(Map<String, Object> more, Stream<String> needed) {
        var shape = home.shape();
        var properties = common(states());
        properties.put(ItemWords.FIELDS, Schemas.ref(word() + "_fields_sent"));
        properties.putAll(more);
        var schema = Schemas.closed(properties);
        var fields = shape.fields().stream().anyMatch(Trait::required) ? Stream.of(ItemWords.FIELDS) : Stream.<String>empty();
        schema.put("required", Stream.concat(needed, fields).toList());
        return schema;
    }

    /** What is told for reading may come back with a change. */
    private static Map<String, Object> change() {
        var change = object("revision", object("type", "integer", "minimum", 1, "description", "The revision that was read."));
        ItemWords.TOLD.stream().sorted().forEach(name -> change.put(name, object("readOnly", true, "description", "Stays as it is.")));
        return change;
    }

    private Map<String, Object> states() {
        var shape = home.shape();
        return Schemas.words(shape.states().stream().map(state -> state.toLowerCase(Locale.ROOT)).toList(), shape.states().stream()
            .map(state -> state.toLowerCase(Locale.ROOT) + ": " + say.text(Shape.stateLabel(shape.kind(), state))).collect(Collectors.joining(", ")));
    }

    /** What is asked of every item. */
    static Map<String, Object> common(Map<String, Object> states) {
        return object(
            "title", object("type", "string", "minLength", 1, "maxLength", 200),
            "text", object("type", "string", "maxLength", 10_000),
            "language", Schemas.words(LANGUAGES, "The language it was first written in."),
            "state", states,
            "owner", Schemas.orNull(Schemas.uuid("The role that answers for it.")),
            "organisation", Schemas.uuid("The organisation whose it is."),
            "visibility", Schemas.words(Stream.of(Visibility.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList(), "Who sees it."),
            "seen_by", Schemas.each(Schemas.uuid("An organisation that sees it when its visibility is parties.")),
            "tags", object("type", "array", "maxItems", Tags.MOST, "items", object("type", "string", "minLength", 1, "maxLength", Tags.LONGEST),
                "description", "Words of the network's own, by which items are found together."),
            "review_by", Schemas.orNull(Schemas.day()));
    }

    /** What is told of every item. */
    static Map<String, Object> item() {
        var properties = object("id", Schemas.uuid("Never changes."), "kind", Schemas.text(), "code", Schemas.text(), "number", Schemas.number());
        properties.putAll(common(Schemas.text()));
        properties.putAll(object("revision", Schemas.number(), "created", Schemas.moment(), "changed", Schemas.moment(),
            "removed", Schemas.orNull(Schemas.moment()), "unconfirmed", Schemas.flag(), "addresses", Schemas.ref("addresses")));
        return object("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    static Map<String, Object> texts() {
        var texts = new LinkedHashMap<String, Object>();
        LANGUAGES.forEach(language -> texts.put(language, Schemas.whole(object(
            "title", Schemas.text(), "text", Schemas.text(), "revision", Schemas.number(),
            "phrases", Schemas.each(Schemas.whole(object(
                "field", Schemas.text(), "place", Schemas.number(), "original", Schemas.text(), "said", Schemas.text())))))));
        return Schemas.closed(texts);
    }
}
