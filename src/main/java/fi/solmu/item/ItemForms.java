package fi.solmu.item;

import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the forms of items and reads what they send. */
@Component
@Transactional(readOnly = true)
class ItemForms {

    /** What a form sends besides the fields of a kind, as raw words. */
    private static final List<Trait> COMMON = List.of(
            Trait.line("title"), Trait.text("text"), Trait.line("state"), Trait.role("ownerRole"), Trait.organisation("owner"),
            Trait.organisations("seenBy"), Tags.ASKED, Trait.date("reviewBy"), Trait.line("visibility"));

    private final Kinds kinds;
    private final Items items;
    private final Choices choices;
    private final Drafts drafts;
    private final Clock clock;

    ItemForms(Kinds kinds, Items items, Choices choices, Drafts drafts, Clock clock) {
        this.kinds = kinds;
        this.drafts = drafts;
        this.items = items;
        this.choices = choices;
        this.clock = clock;
    }

    /** A tie that a new item brings along: to which item, by which relation, from which end. */
    record Tie(@Nullable UUID from, String relation, boolean forward) {}

    ItemForm blank(Kind kind, Form sent, Tie tie, Viewer viewer) {
        var shape = kinds.home(kind).shape();
        var filled = new LinkedHashMap<String, List<String>>(Map.of(
                "state", List.of(shape.firstState()),
                "owner", List.of(viewer.organisation().toString()),
                "visibility", List.of(Visibility.NETWORK.name())));
        filled.putAll(sent.values());
        return form(shape, new Form(filled, sent.faults()), null, tie, 0, viewer);
    }

    ItemForm opened(Item item, Viewer viewer) {
        var home = kinds.home(item.kind());
        var fields = home.toForm(home.read(item.id(), viewer).plain());
        var filled = new LinkedHashMap<>(Sent.form(home.questions(), fields));
        filled.put("title", List.of(item.sourceTitle()));
        filled.put("text", List.of(item.sourceText()));
        filled.put("state", List.of(item.state()));
        filled.put("owner", List.of(item.owner().toString()));
        filled.put("ownerRole", item.ownerRole() == null ? List.of() : List.of(item.ownerRole().toString()));
        filled.put("visibility", List.of(item.visibility().name()));
        filled.put("seenBy", item.parties().stream().map(UUID::toString).toList());
        filled.put("tags", List.of(String.join(", ", item.tags())));
        filled.put("reviewBy", item.reviewBy() == null ? List.of() : List.of(item.reviewBy().toString()));
        return form(home.shape(), new Form(filled, List.of()), item, new Tie(null, "", false), item.revision(), viewer);
    }

    ItemForm again(Item item, Form sent, int revision, Viewer viewer) {
        var filled = new LinkedHashMap<String, List<String>>(Map.of(
                "state", List.of(item.state()),
                "owner", List.of(item.owner().toString()),
                "visibility", List.of(item.visibility().name())));
        filled.putAll(sent.values());
        var form = new Form(filled, sent.faults());
        return form(kinds.home(item.kind()).shape(), form, item, new Tie(null, "", false), revision, viewer);
    }

    /** What was sent, as a draft; every fault of it is told at once. */
    ItemDraft read(Kind kind, Form sent, @Nullable Item before, Viewer viewer) {
        return read(kind, sent, before, choices.of(viewer), viewer);
    }

    /** The same for many at once, which are offered the same. */
    ItemDraft read(Kind kind, Form sent, @Nullable Item before, Choices.Of known, Viewer viewer) {
        var reading = new Reading(known);
        var written = new Written(Sent.raw(COMMON, sent.values()), asKept(kinds.home(kind), sent, before, reading, viewer),
                (field, id) -> isOffered(field, id, known), "");
        return drafts.read(kind, written, reading, before, viewer);
    }

    private static Map<String, Object> asKept(
            KindHome home, Form sent, @Nullable Item before, Reading reading, Viewer viewer) {
        try {
            return home.fromForm(Sent.raw(home.questions(), sent.values()), before, viewer);
        } catch (Refused refused) {
            refused.faults().forEach(fault -> reading.fault(fault.field(), fault.key(), fault.arguments()));
            return Map.of();
        }
    }

    /** What the form could not offer stays. */
    private static boolean isOffered(Trait field, UUID id, Choices.Of known) {
        return known.items(field.choices()).stream().anyMatch(item -> item.id().value().equals(id));
    }

    private ItemForm form(Shape shape, Form form, @Nullable Item item, Tie tie, int revision, Viewer viewer) {
        var tiedTo = tie.from() == null ? null : items.find(new ItemId(tie.from()), viewer).orElse(null);
        return new ItemForm(shape, form, choices.of(viewer), item, tiedTo, tie.relation(), tie.forward(),
                ItemId.nextUuid(), revision, LocalDate.now(clock.withZone(Say.ZONE)));
    }
}
