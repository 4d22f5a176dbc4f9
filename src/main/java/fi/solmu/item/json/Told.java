package fi.solmu.item.json;

import fi.solmu.item.Chapter;
import fi.solmu.item.Comment;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.SearchHit;
import fi.solmu.item.SearchPage;
import fi.solmu.item.words.Marks;
import fi.solmu.item.files.ItemFile;
import fi.solmu.web.Json;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items and what is about them, in the words of JSON. */
final class Told {

    private Told() {}

    /** What every item knows, in the language it was written in. */
    static Map<String, Object> item(Item item, Viewer viewer) {
        return Json.object(
            "id", item.id().toString(),
            "kind", item.kind().word(),
            "code", item.code(),
            "number", item.number(),
            "title", item.sourceTitle(),
            "text", item.sourceText(),
            "language", item.sourceLanguage(),
            "state", small(item.state()),
            "owner", text(item.ownerRole()),
            "organisation", item.owner().toString(),
            "visibility", small(item.visibility().name()),
            "seen_by", item.parties().stream().map(UUID::toString).toList(),
            "tags", item.tags(),
            "review_by", text(item.reviewBy()),
            "revision", item.revision(),
            "created", item.createdAt().toString(),
            "changed", item.changedAt().toString(),
            "removed", text(item.removedAt()),
            "unconfirmed", item.isUnconfirmed(),
            "addresses", addresses(item.kind(), item.id(), viewer));
    }

    /** With the fields of its kind, its translations, its ties and how much has been said of it. */
    static Map<String, Object> whole(Item item, Fields fields, Around.Of around, Viewer viewer) {
        var told = item(item, viewer);
        told.put(ItemWords.FIELDS, fields.plain());
        told.put("texts", around.texts());
        told.put("links", around.links().stream().map(link -> link(link, viewer)).toList());
        told.put("comments", around.comments());
        told.put("files", around.files().stream().filter(file -> !file.isRemoved()).map(file -> file(file, viewer)).toList());
        return told;
    }

    /** What somebody wanted of an item that another has changed since. */
    static Map<String, Object> draft(ItemDraft draft) {
        return Json.object(
            "title", draft.title(),
            "text", draft.text(),
            "state", small(draft.state()),
            "owner", text(draft.ownerRole()),
            "organisation", draft.owner().toString(),
            "visibility", small(draft.visibility().name()),
            "seen_by", draft.parties().stream().map(UUID::toString).toList(),
            "tags", draft.tags(),
            "review_by", text(draft.reviewBy()),
            ItemWords.FIELDS, draft.fields().plain());
    }

    static Map<String, Object> link(Around.Tied link, Viewer viewer) {
        return Json.object(
            "id", link.id().toString(),
            "relation", link.relation().word(),
            "forward", link.forward(),
            "since", link.since().toString(),
            "item", Json.object(
                "id", link.other().toString(),
                "kind", link.kind().word(),
                "code", link.kind().letters() + "-" + link.number(),
                "title", link.title(),
                "state", small(link.state()),
                "address", address(link.kind(), link.other(), viewer)));
    }

    static Map<String, Object> comment(Comment comment) {
        return Json.object(
            "id", comment.id().toString(),
            "who", comment.who(),
            "organisation", comment.organisation(),
            "language", comment.language(),
            "text", comment.text(),
            "at", comment.at().toString());
    }

    static Map<String, Object> file(ItemFile file, Viewer viewer) {
        return Json.object(
            "id", file.id().toString(),
            "name", file.name(),
            "type", file.type().media(),
            "size", file.size(),
            "sha256", file.sha256(),
            "who", file.who(),
            "organisation", file.organisation(),
            "at", file.at().toString(),
            "address", "/" + viewer.word() + file.place());
    }

    /** What was so and is so, in the reader's words. */
    static Map<String, Object> chapter(Chapter chapter, Say say) {
        return Json.object(
            "revision", chapter.revision(),
            "deed", small(chapter.deed().name()),
            "who", chapter.who(),
            "organisation", chapter.organisation(),
            "at", chapter.at().toString(),
            "about", chapter.aboutTitle(),
            "file", chapter.file(),
            "changes", changes(chapter.differences(), say));
    }

    static List<Map<String, Object>> changes(List<Chapter.Difference> differences, Say say) {
        return differences.stream()
            .map(each -> Json.object("what", say.text(each.label()), "before", each.before(), "after", each.after())).toList();
    }

    static Map<String, Object> found(SearchHit found, SearchPage page, Viewer viewer) {
        var above = page.above(found);
        return Json.object(
            "id", found.id().toString(),
            "kind", found.kind().word(),
            "code", found.code(),
            "title", found.title(),
            "excerpt", found.excerpt(page.marks()).stream().map(Marks.Piece::text).collect(Collectors.joining()),
            "found_in", found.isPast() ? "earlier" : found.isSaid() ? "comment" : "item",
            "state", small(found.state()),
            "organisation", found.owner(),
            "above", above == null ? null : Json.object(
                "code", above.code(), "title", above.title(), "address", address(above.kind(), above.id(), viewer)),
            "address", address(found.kind(), found.id(), viewer));
    }

    static String address(Kind kind, ItemId id, Viewer viewer) {
        return "/" + viewer.word() + kind.place(id) + ".json";
    }

    private static Map<String, Object> addresses(Kind kind, ItemId id, Viewer viewer) {
        var about = "/" + viewer.word() + "/items/" + id;
        return Json.object(
            "self", address(kind, id, viewer), "page", "/" + viewer.word() + kind.place(id), "links", about + "/links.json",
            "comments", about + "/comments.json", "files", about + "/files.json", "history", about + "/history.json");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
