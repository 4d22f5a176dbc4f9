package fi.solmu.item.json;

import fi.solmu.item.Shape;
import fi.solmu.item.Tags;
import fi.solmu.item.Trait;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names of what every item has in JSON, as in the network file; what is a kind's own stands apart under {@link #FIELDS}. */
final class ItemWords {

    static final String FIELDS = "fields";

    /** What may be sent of any item. */
    static final List<Trait> COMMON = List.of(
            new Trait("title", Trait.Type.LINE, true, 0, 200, List.of(), List.of()), Trait.text("text"),
            Trait.choice("language", "fi", "sv", "en"), Trait.line("state"), Trait.role("owner"), Trait.organisation("organisation"),
            Trait.choice("visibility", "network", "organisation", "parties"), Trait.organisations("seen_by"),
            Tags.ASKED, Trait.date("review_by"));

    static final Trait REVISION = Trait.number("revision", 1, Integer.MAX_VALUE);

    /** The ties that may come with a new item. */
    static final Trait LINKS = new Trait("links", Trait.Type.ROWS, false, 0, 50, List.of(), List.of(
            Trait.line("relation").must(), Trait.item("to").must(), Trait.flag("forward")));

    /** What is told for reading. It may come back with a change, and stays as it is. */
    static final Set<String> TOLD = Set.of(
            "id", "kind", "code", "number", "created", "changed", "removed", "unconfirmed", "texts", "comments", "links", "addresses");

    private static final Map<String, String> IN_FORMS = Map.of(
            "owner", "ownerRole", "organisation", "owner", "seen_by", "seenBy", "review_by", "reviewBy");
    private static final Map<String, String> OF_FORMS = Map.of(
            "ownerRole", "owner", "owner", "organisation", "seenBy", "seen_by", "reviewBy", "review_by",
            "tags", "tags", "title", "title", "text", "text", "state", "state", "visibility", "visibility");

    private ItemWords() {}

    static List<Trait> asked(Shape shape, boolean isNew) {
        var own = Trait.group(FIELDS, shape.fields().toArray(Trait[]::new));
        return Stream.concat(COMMON.stream(), Stream.of(isNew ? LINKS : REVISION, own)).toList();
    }

    /** The word by which forms, and so the rules, know it. */
    static String inForms(String name) {
        return IN_FORMS.getOrDefault(name, name);
    }

    static boolean isInForms(String name) {
        return OF_FORMS.containsKey(name);
    }

    static String ofForms(String name) {
        return OF_FORMS.getOrDefault(name, name);
    }
}
