package fi.solmu.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a kind knows besides what every item knows, and the states its life may be in, first state first. */
public record Shape(Kind kind, List<String> states, List<Trait> fields, Set<String> byDeeds, Set<String> facts) {

    /** The state of the item itself, beside the names of its fields. */
    public static final String STATE = "state";

    public Shape {
        states = List.copyOf(states);
        fields = List.copyOf(fields);
        byDeeds = Set.copyOf(byDeeds);
        facts = Set.copyOf(facts);
    }

    public static Shape of(Kind kind, Class<? extends Enum<?>> states, Trait... fields) {
        return new Shape(kind, List.of(states.getEnumConstants()).stream().map(Enum::name).toList(), List.of(fields), Set.of(), Set.of());
    }

    /** The same shape, with these out of reach of forms and of restoring: only deeds change them. */
    public Shape byDeeds(String... names) {
        return new Shape(kind, states, fields, Set.of(names), facts);
    }

    /** The same shape, with these told as things happen: forms correct them, and restoring an old text leaves them. */
    public Shape facts(String... names) {
        return new Shape(kind, states, fields, byDeeds, Set.of(names));
    }

    public boolean isByDeeds(String name) {
        return byDeeds.contains(name);
    }

    /** What is written, with what only deeds change left as it stands. */
    Fields keeping(Fields standing, Fields written) {
        return keeping(byDeeds, standing, written);
    }

    /** What was once written, with all that has been done and has happened since left as it stands. */
    Fields restoring(Fields standing, Fields written) {
        return keeping(facts, standing, keeping(standing, written));
    }

    private Fields keeping(Set<String> names, Fields standing, Fields written) {
        var kept = written;
        for (var field : fields) {
            kept = names.contains(field.name()) ? kept.with(field.name(), standing.values().get(field.name())) : kept;
        }
        return kept;
    }

    public String firstState() {
        return states.get(0);
    }

    public Optional<Trait> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The message that names a field to a reader. */
    public String label(Trait field) {
        return kind.word() + "." + field.name();
    }

    /** The message that names a state to a reader. */
    public static String stateLabel(Kind kind, String state) {
        return kind.word() + ".state." + state.toLowerCase(Locale.ROOT);
    }
}
