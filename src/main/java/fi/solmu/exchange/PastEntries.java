package fi.solmu.exchange;

import fi.solmu.item.Arrival;
import fi.solmu.item.Deed;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.PastComment;
import fi.solmu.item.PastDeed;
import fi.solmu.item.PastTie;
import fi.solmu.item.Phrase;
import fi.solmu.item.Reading;
import fi.solmu.item.Relation;
import fi.solmu.item.files.PastFile;
import fi.solmu.web.FreeText;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Items, links, history and talk of a checked file, as the product keeps them. */
final class PastEntries {

    private final ItemDrafts drafts;
    private final LocalIds ids;
    private final FileMoments moments;
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    PastEntries(ItemDrafts drafts, LocalIds ids, FileMoments moments, Map<Kind, Integer> numbers) {
        this.drafts = drafts;
        this.ids = ids;
        this.moments = moments;
        this.numbers.putAll(numbers);
    }

    /** The latest number of each kind so far. */
    Map<Kind, Integer> numbers() {
        return numbers;
    }

    Instant now() {
        return moments.now();
    }

    boolean isLoaded(Entry entry, String key) {
        return drafts.isLoaded(ids.sort(entry.fields().text(key)));
    }

    Arrival item(Entry entry) {
        var fields = entry.fields();
        var rule = FileShape.OF_NETWORKS.of(entry);
        var kind = Kind.of(fields.text("kind")).orElseThrow();
        var created = moments.created(fields, rule);
        return new Arrival(
                new ItemId(ids.key(entry.id())), kind, number(kind, fields.text("code")),
                drafts.draft(fields, rule, drafts.home(kind.word()).orElseThrow(), new Reading(new Everything())),
                drafts.past(fields, rule, drafts.home(kind.word()).orElseThrow(), new Reading(new Everything())),
                translations(fields), force(fields), count(fields, "revision"), created, moments.at(fields.text("changed"), created),
                moments.at(fields.text("removed")));
    }

    PastTie tie(Entry entry, Viewer by) {
        var fields = entry.fields();
        return new PastTie(
                ids.key(fields.text("from")), kind(fields.text("from")), Relation.of(fields.text("relation")).orElseThrow(),
                ids.key(fields.text("to")), kind(fields.text("to")), moments.at(fields.text("since")),
                moments.at(fields.text("until")), person(fields, "made_by", by),
                fields.text("ended_by").isEmpty() ? null : ids.key(fields.text("ended_by")));
    }

    PastDeed deed(Entry entry, Viewer by) {
        var fields = entry.fields();
        var rule = FileShape.OF_NETWORKS.of(entry).fields().get("record");
        var record = fields.values().get("record") instanceof Node.Fields record1
                ? drafts.draft(record1, (FieldsRule) rule, drafts.home(fields.text("kind")).orElseThrow(), new Reading(new Everything()))
                : null;
        var about = fields.text("about");
        return new PastDeed(
                ids.key(fields.text("item")), count(fields, "revision"),
                Deed.valueOf(fields.text("deed").toUpperCase(Locale.ROOT)), person(fields, "person", by),
                ids.key(fields.text("organisation")), moments.at(fields.text("at"), moments.now()), record,
                about.isEmpty() || !isLoaded(entry, "about") ? null : ids.key(about),
                fields.text("file").isEmpty() ? null : fields.text("file"));
    }

    PastComment comment(Entry entry, Viewer by) {
        var fields = entry.fields();
        return new PastComment(
                ids.key(fields.text("item")), person(fields, "person", by), ids.key(fields.text("organisation")),
                drafts.language(fields), FreeText.tidy(fields.text("text")), moments.at(fields.text("at"), moments.now()));
    }

    PastFile file(Entry entry, Viewer by) {
        var fields = entry.fields();
        return new PastFile(
                ids.key(fields.text("item")), fields.text("name"), person(fields, "person", by), ids.key(fields.text("organisation")),
                moments.at(fields.text("at"), moments.now()), moments.at(fields.text("removed")));
    }

    private Arrival.Force force(Node.Fields fields) {
        return new Arrival.Force(moments.on(fields.text("from")), moments.on(fields.text("until")), fields.text("unconfirmed").equals("true"));
    }

    private UUID person(Node.Fields fields, String key, Viewer by) {
        return fields.text(key).isEmpty() ? by.person() : ids.key(fields.text(key));
    }

    private Kind kind(String id) {
        return Kind.of(ids.sort(id).substring("item:".length())).orElseThrow();
    }

    private int number(Kind kind, String code) {
        return code.isEmpty()
                ? numbers.merge(kind, 1, Integer::sum)
                : Integer.parseInt(code.substring(code.indexOf('-') + 1));
    }

    private static int count(Node.Fields fields, String key) {
        return fields.text(key).isEmpty() ? 1 : Integer.parseInt(fields.text(key));
    }

    private static Map<String, Arrival.Said> translations(Node.Fields fields) {
        var said = new HashMap<String, Arrival.Said>();
        if (fields.values().get("texts") instanceof Node.Fields texts) {
            texts.values().forEach((language, node) -> {
                if (node instanceof Node.Fields text && !text.isNothing()) {
                    said.put(language, new Arrival.Said(
                            FreeText.tidy(text.text("title")), FreeText.tidy(text.text("text")), count(text, "revision"),
                            phrases(language, text)));
                }
            });
        }
        return said;
    }

    private static List<Phrase> phrases(String language, Node.Fields text) {
        return !(text.values().get("phrases") instanceof Node.Sequence phrases) ? List.of() : phrases.values().stream()
            .filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast)
            .map(each -> new Phrase(language, each.text("field"), each.text("place").isEmpty() ? 0 : Integer.parseInt(each.text("place")),
                FreeText.tidy(each.text("original")), FreeText.tidy(each.text("said"))))
            .collect(Collectors.toMap(each -> each.field() + "." + each.place(), each -> each, (one, twice) -> one, LinkedHashMap::new))
            .values().stream().toList();
    }
}
