package fi.solmu.exchange;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.Kind;
import fi.solmu.item.KindHome;
import fi.solmu.item.Kinds;
import fi.solmu.item.Reading;
import fi.solmu.item.Tags;
import fi.solmu.item.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The items of a file as drafts of the product, read by the shape of their kind. */
final class ItemDrafts {

    private final Kinds kinds;
    private final LocalIds ids;
    private final LocalDate today;
    private final Roster roster;
    private final RawFields values;
    private final Portion portion;

    ItemDrafts(Kinds kinds, Portion portion, LocalIds ids, LocalDate today, Roster roster) {
        this.kinds = kinds;
        this.portion = portion;
        this.ids = ids;
        this.today = today;
        this.roster = roster;
        values = new RawFields(ids, today, this::isLoaded);
    }

    /** A kind that is not wanted of the file stays there. */
    Optional<KindHome> home(String kind) {
        return portion.has(kind) ? Kind.of(kind).flatMap(kinds::find) : Optional.empty();
    }

    /** Whether what has that sort in the file comes to the network with it. */
    boolean isLoaded(String sort) {
        return !sort.startsWith("item:") || home(sort.substring("item:".length())).isPresent();
    }

    /** Every fault is gathered in {@code reading}; with one, the draft is not to be used. */
    ItemDraft draft(Node.Fields entry, FieldsRule rule, KindHome home, Reading reading) {
        var raw = values.of(entry, rule);
        var role = entry.text("owner");
        return new ItemDraft(
                reading.text("title", entry.text("title"), 200, true),
                reading.text("text", entry.text("text"), 10_000, false),
                state(entry, home, reading),
                language(entry),
                owner(entry),
                role.isEmpty() ? null : ids.key(role),
                word(entry, "visibility") == null ? Visibility.NETWORK : Visibility.valueOf(word(entry, "visibility")),
                parties(entry),
                Tags.read(raw, reading),
                entry.text("review_by").isEmpty() ? null : FileDay.of(entry.text("review_by")).map(day -> day.on(today)).orElse(null),
                reading.read(home.shape().fields(), raw));
    }

    /** What the kind keeps besides of the item's past. */
    Fields past(Node.Fields entry, FieldsRule rule, KindHome home, Reading reading) {
        return reading.read(home.past(), values.of(entry, rule));
    }

    String language(Node.Fields entry) {
        return entry.text("language").isEmpty() ? roster.language() : entry.text("language");
    }

    private static String state(Node.Fields entry, KindHome home, Reading reading) {
        var state = word(entry, "state");
        if (state == null) {
            return home.shape().firstState();
        }
        if (!home.shape().states().contains(state)) {
            reading.fault("state", "item.not-a-choice");
        }
        return state;
    }

    /** The organisation that is named, else that of the role that answers, else the coordinator's. */
    private UUID owner(Node.Fields entry) {
        var named = entry.text("organisation");
        var answers = roster.organisationOf(entry.text("owner"));
        return !named.isEmpty() ? ids.key(named) : answers != null ? ids.key(answers) : roster.coordinator();
    }

    private List<UUID> parties(Node.Fields entry) {
        return entry.values().get("seen_by") instanceof Node.Sequence list
                ? list.values().stream().map(each -> ids.key(((Node.Scalar) each).text())).distinct().toList()
                : List.of();
    }

    private static @Nullable String word(Node.Fields entry, String key) {
        var word = entry.text(key);
        return word.isEmpty() ? null : word.toUpperCase(Locale.ROOT);
    }
}
