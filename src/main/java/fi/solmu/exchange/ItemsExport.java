package fi.solmu.exchange;

import fi.solmu.item.Archive;
import fi.solmu.item.Arrival;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.Phrase;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The items of a network, their links, history and talk on their way into a file. */
final class ItemsExport {

    private final NetworkWriter out;
    private final FileNames names;
    private final String language;
    private final Archive archive;
    private final Viewer viewer;

    ItemsExport(NetworkWriter out, FileNames names, String language, Archive archive, Viewer viewer) {
        this.out = out;
        this.names = names;
        this.language = language;
        this.archive = archive;
        this.viewer = viewer;
    }

    void write() {
        archive.items(viewer, this::item);
        archive.ties(viewer, this::link);
        archive.deeds(viewer, this::chapter);
        archive.words(viewer, this::comment);
    }

    private void item(Arrival item) {
        var rule = FileShape.OF_NETWORKS.of(FileShape.ITEMS, item.kind().word());
        var texts = new EntryFields();
        new TreeMap<>(item.translations()).forEach((in, said) -> texts.put(in, new EntryFields()
            .put("title", said.title()).put("text", said.text()).put("revision", said.revision())
            .put("phrases", said.phrases().isEmpty() ? null : said.phrases().stream().map(ItemsExport::phrase).toList()).done()));
        var fields = told(item.draft(), rule);
        EntryFields.of(item.past().values(), rule, names).values().forEach(fields::put);
        fields
            .put("id", FileNames.item(new Archive.Name(item.kind(), item.number())))
            .put("kind", item.kind().word())
            .put("from", item.force().from())
            .put("until", item.force().until())
            .put("unconfirmed", item.force().isUnconfirmed() ? true : null)
            .put("texts", texts.done())
            .put("code", item.kind().letters() + "-" + item.number())
            .put("revision", item.revision())
            .put("created", item.created())
            .put("changed", item.changed().equals(item.created()) ? null : item.changed())
            .put("removed", item.removed());
        out.add(fields.entry(FileShape.ITEMS, 1));
    }

    private static Node phrase(Phrase phrase) {
        return new EntryFields().put("field", phrase.field()).put("place", phrase.place() == 0 ? null : phrase.place())
            .put("original", phrase.original()).put("said", phrase.said()).done();
    }

    /** What every item knows, and the fields of its kind. */
    private EntryFields told(ItemDraft draft, FieldsRule rule) {
        var fields = new EntryFields();
        EntryFields.of(draft.fields().values(), rule, names).values().forEach(fields::put);
        var role = draft.ownerRole();
        return fields
            .put("title", draft.title())
            .put("text", draft.text())
            .put("state", rule.fields().containsKey("state") ? small(draft.state()) : null)
            .put("owner", role == null ? null : names.of(role, "role"))
            .put("organisation", names.of(draft.owner(), "organisation"))
            .put("visibility", draft.visibility() == Visibility.NETWORK ? null : small(draft.visibility().name()))
            .put("seen_by", names.inOrder(draft.parties()).stream().map(names::organisation).toList())
            .put("language", draft.language().equals(language) ? null : draft.language())
            .put("tags", draft.tags())
            .put("review_by", draft.reviewBy());
    }

    private void link(Archive.Tie tie) {
        out.add(new EntryFields()
            .put("from", FileNames.item(tie.from()))
            .put("relation", tie.relation().word())
            .put("to", FileNames.item(tie.to()))
            .put("since", tie.since())
            .put("until", tie.until())
            .put("made_by", names.personOf(tie.madeBy()))
            .put("ended_by", names.personOf(tie.endedBy()))
            .entry("links", 1));
    }

    private void chapter(Archive.Told told) {
        out.add(new EntryFields()
            .put("item", FileNames.item(told.item()))
            .put("kind", told.item().kind().word())
            .put("revision", told.revision())
            .put("deed", small(told.deed().name()))
            .put("person", names.personOf(told.person()))
            .put("organisation", names.of(told.organisation(), "organisation"))
            .put("at", told.at())
            .put("about", told.about() == null ? null : FileNames.item(told.about()))
            .put("file", told.file())
            .put("record", record(told.record(), told.item().kind()))
            .entry(FileShape.HISTORY, 1));
    }

    private Node.@Nullable Fields record(@Nullable ItemDraft record, Kind kind) {
        var rule = FileShape.OF_NETWORKS.of(FileShape.HISTORY, kind.word()).fields().get("record");
        return record == null ? null : told(record, (FieldsRule) rule).done();
    }

    private void comment(Archive.Said said) {
        out.add(new EntryFields()
            .put("item", FileNames.item(said.item()))
            .put("person", names.personOf(said.person()))
            .put("organisation", names.of(said.organisation(), "organisation"))
            .put("at", said.at())
            .put("language", said.language())
            .put("text", said.text())
            .entry("comments", 1));
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
