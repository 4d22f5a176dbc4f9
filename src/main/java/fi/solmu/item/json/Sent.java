package fi.solmu.item.json;

import fi.solmu.item.Drafts;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Known;
import fi.solmu.item.Makings.NewTie;
import fi.solmu.item.Reading;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.item.Written;
import fi.solmu.web.Refused;
import fi.solmu.web.Refused.Fault;
import fi.solmu.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was sent in JSON: first held against the types of its fields, then read by the rules that forms are read by.
 * What would be kept otherwise than it was sent is refused, where a form could not have asked it.
 */
record Sent(Shape shape, Map<String, Object> raw, Map<String, Object> fields, Known known, Reading typed, Reading rules) {

    static Sent of(Shape shape, Map<String, Object> json, boolean isNew, Known known) {
        var typed = new Reading(known);
        var asked = new LinkedHashMap<>(json);
        asked.keySet().removeIf(name -> !isNew && ItemWords.TOLD.contains(name));
        var raw = new Typed(typed).of(ItemWords.asked(shape, isNew), asked, "");
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) raw.getOrDefault(ItemWords.FIELDS, Map.of());
        return new Sent(shape, raw, fields, known, typed, new Reading(known));
    }

    /** Every fault is told at once, by the names that were sent. */
    ItemDraft draft(Drafts drafts, @Nullable Item before, Viewer viewer) {
        try {
            var draft = drafts.read(shape.kind(), written(before), rules, before, viewer);
            var kept = before == null && raw.get("language") instanceof String language && isKnown(language) ? draft.writtenIn(language) : draft;
            unkept(kept);
            typed.refuseFaults();
            return kept;
        } catch (Refused refused) {
            throw typed.faults().equals(refused.faults()) ? refused : both(refused);
        }
    }

    int revision() {
        var revision = rules.read(List.of(ItemWords.REVISION.must()), raw).number("revision");
        return revision == null ? 0 : revision;
    }

    List<NewTie> ties() {
        return rules.read(List.of(ItemWords.LINKS), raw).rows("links").stream().filter(row -> row.id("to") != null)
            .map(row -> new NewTie(row.id("to"), row.text("relation"), row.flag("forward"))).toList();
    }

    /** The same refusal by the names that were sent. */
    Refused told(Refused refused) {
        return new Refused(refused.faults().stream().map(this::told).toList());
    }

    private Refused both(Refused refused) {
        var told = refused.faults().stream().map(this::told)
            .filter(fault -> typed.faults().stream().noneMatch(each -> each.field().equals(fault.field())));
        return new Refused(Stream.concat(typed.faults().stream(), told).toList());
    }

    private Written written(@Nullable Item before) {
        var common = new LinkedHashMap<String, Object>();
        ItemWords.COMMON.stream().map(Trait::name).filter(raw::containsKey).forEach(name -> common.put(ItemWords.inForms(name), raw.get(name)));
        Stream.of("state", "visibility").forEach(name -> common.computeIfPresent(name, (key, word) -> ((String) word).toUpperCase(Locale.ROOT)));
        if (before != null && before.visibility().name().equals(common.get("visibility"))) {
            common.remove("visibility");
        }
        return new Written(common, fields, (field, id) -> known.item(id, List.of()), ItemWords.FIELDS + ".");
    }

    private void unkept(ItemDraft kept) {
        if (raw.get("language") instanceof String language && !language.isBlank() && !isKnown(language)) {
            typed.fault("language", "item.not-a-choice");
        } else {
            unless("language", kept.language());
        }
        unless("organisation", kept.owner().toString());
        unless("state", kept.state());
        var told = new Reading(known).read(shape.fields(), fields).values();
        var stands = Seen.without(shape.fields(), kept.fields(), id -> known.item(id, List.of()));
        shape.fields().stream().map(Trait::name)
            .filter(name -> shape.isByDeeds(name) && told.containsKey(name) && !told.get(name).equals(stands.values().get(name)))
            .forEach(name -> typed.fault(ItemWords.FIELDS + "." + name, "item.json-by-deeds"));
    }

    private void unless(String name, String kept) {
        if (raw.get(name) instanceof String sent && !sent.isBlank() && !sent.strip().equalsIgnoreCase(kept)) {
            typed.fault(name, "item.json-by-deeds");
        }
    }

    private static boolean isKnown(String language) {
        return List.of("fi", "sv", "en").contains(language);
    }

    private Fault told(Fault fault) {
        var first = fault.field().split("[.\\[]", 2)[0];
        var name = ItemWords.isInForms(first) ? ItemWords.ofForms(first)
            : shape.field(first).isPresent() ? ItemWords.FIELDS + "." + fault.field() : fault.field();
        return new Fault(name, fault.key(), fault.arguments());
    }
}
