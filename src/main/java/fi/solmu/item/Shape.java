package fi.solmu.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a kind knows besides what every item knows, and the states its life may be in, first state first. */
public record Shape(Kind kind, List<String> states, List<Trait> fields) {

    public Shape {
        states = List.copyOf(states);
        fields = List.copyOf(fields);
    }

    public static Shape of(Kind kind, Class<? extends Enum<?>> states, Trait... fields) {
        return new Shape(kind, List.of(states.getEnumConstants()).stream().map(Enum::name).toList(), List.of(fields));
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
