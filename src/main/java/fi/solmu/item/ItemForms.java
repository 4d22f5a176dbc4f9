package fi.solmu.item;

import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the forms of items and reads what they send. */
@Component
@Transactional(readOnly = true)
class ItemForms {

    private final Kinds kinds;
    private final Items items;
    private final Choices choices;
    private final Clock clock;

    ItemForms(Kinds kinds, Items items, Choices choices, Clock clock) {
        this.kinds = kinds;
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
        var fields = home.toForm(plain(home.read(item.id(), viewer)));
        var filled = new LinkedHashMap<>(Sent.form(home.questions(), fields));
        filled.put("title", List.of(item.sourceTitle()));
        filled.put("text", List.of(item.sourceText()));
        filled.put("state", List.of(item.state()));
        filled.put("owner", List.of(item.owner().toString()));
        filled.put("ownerRole", item.ownerRole() == null ? List.of() : List.of(item.ownerRole().toString()));
        filled.put("visibility", List.of(item.visibility().name()));
        filled.put("seenBy", item.parties().stream().map(UUID::toString).toList());
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
        var home = kinds.home(kind);
        var reading = new Reading(known);
        var title = reading.text("title", sent.value("title"), 200, true).replaceAll("\\s*\\n\\s*", " ");
        var text = reading.text("text", sent.value("text"), 10_000, false);
        var common = reading.read(COMMON, Sent.raw(COMMON, sent.values()));
        var fields = reading.read(home.shape().fields(), asKept(home, sent, reading));
        var state = state(home.shape(), sent.value("state"), before);
        if (!home.shape().states().contains(state)) {
            reading.fault("state", "item.not-a-choice");
        }
        reading.refuseFaults();
        var standing = before == null ? Fields.NONE : home.read(before.id(), viewer);
        var visibility = common.choice("visibility", Visibility.class);
        var draft = new ItemDraft(
                title, text, state,
                before == null ? viewer.locale().getLanguage() : before.sourceLanguage(),
                owner(common, before, viewer),
                common.id("ownerRole"),
                visibility == null ? Visibility.NETWORK : visibility,
                common.list("seenBy"),
                common.date("reviewBy"),
                home.shape().keeping(standing, withUnseen(home.shape(), standing, fields, known)));
        return home.settled(draft, before, viewer);
    }

    private static Map<String, Object> asKept(KindHome home, Form sent, Reading reading) {
        try {
            return home.fromForm(Sent.raw(home.questions(), sent.values()));
        } catch (Refused refused) {
            refused.faults().forEach(fault -> reading.fault(fault.field(), fault.key(), fault.arguments()));
            return Map.of();
        }
    }

    /** What the form could not offer stays, and items that stood stay in their order. */
    private static Fields withUnseen(Shape shape, Fields standing, Fields sent, Choices.Of known) {
        var kept = sent;
        for (var field : shape.fields()) {
            if (field.type() == Trait.Type.ITEM && sent.id(field.name()) == null) {
                kept = kept.with(field.name(), unseen(field, standing.id(field.name()), known));
            } else if (field.type() == Trait.Type.ITEMS) {
                var offered = known.items(field.choices()).stream().map(item -> item.id().value()).collect(Collectors.toSet());
                List<UUID> chosen = sent.list(field.name());
                var both = new LinkedHashSet<UUID>(standing.<UUID>list(field.name()));
                both.removeIf(id -> offered.contains(id) && !chosen.contains(id));
                both.addAll(chosen);
                kept = kept.with(field.name(), both.isEmpty() ? null : List.copyOf(both));
            }
        }
        return kept;
    }

    private static @Nullable UUID unseen(Trait field, @Nullable UUID stood, Choices.Of known) {
        return known.items(field.choices()).stream().anyMatch(item -> item.id().value().equals(stood)) ? null : stood;
    }

    private static String state(Shape shape, String asked, @Nullable Item before) {
        var standing = before == null ? shape.firstState() : before.state();
        return asked.isEmpty() || shape.isByDeeds(Shape.STATE) ? standing : asked;
    }

    private static final List<Trait> COMMON = List.of(
            Trait.role("ownerRole"), Trait.organisation("owner"), Trait.organisations("seenBy"), Trait.date("reviewBy"),
            Trait.choice("visibility", "NETWORK", "ORGANISATION", "PARTIES"));

    /** Only the coordinator enters things for other organisations. */
    private static UUID owner(Fields common, @Nullable Item before, Viewer viewer) {
        var asked = common.id("owner");
        var standing = before == null ? viewer.organisation() : before.owner();
        return asked != null && viewer.isCoordinator() ? asked : standing;
    }

    private ItemForm form(Shape shape, Form form, @Nullable Item item, Tie tie, int revision, Viewer viewer) {
        var tiedTo = tie.from() == null ? null : items.find(new ItemId(tie.from()), viewer).orElse(null);
        return new ItemForm(shape, form, choices.of(viewer), item, tiedTo, tie.relation(), tie.forward(),
                ItemId.nextUuid(), revision, LocalDate.now(clock.withZone(Say.ZONE)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(Fields fields) {
        return (Map<String, Object>) Snapshot.plain(fields.values());
    }
}
