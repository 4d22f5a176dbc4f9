package fi.solmu.walk;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Trait;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value for every field of every shape, so that kinds to come are filled too. */
record Samples(Function<String, String> words, UUID role, List<UUID> organisations, Function<List<String>, @Nullable UUID> items) {

    /** Where any value of the type will not do: the words of the field, and what a sensible person writes there. */
    private static final Map<String, Object> SENSIBLE = Map.of(
            "practice.timing.rule", "FREQ=MONTHLY;BYMONTHDAY=15",
            "practice.timing.from", LocalDate.now().minusYears(1),
            "practice.earlier.rule", "FREQ=MONTHLY;BYMONTHDAY=15",
            "practice.earlier.from", LocalDate.now().minusYears(3),
            "practice.earlier.through", LocalDate.now().minusYears(1),
            "practice.occurrences.state", "held",
            "step.map", "60.1719, 24.9414");
    private static final List<String> LEFT_EMPTY = List.of(
            "practice.timing.months", "practice.timing.weeks", "practice.timing.open", "practice.timing.until", "practice.timing.time",
            "practice.anchor", "practice.earlier.months", "practice.earlier.weeks", "practice.earlier.open", "practice.earlier.until", "practice.earlier.time",
            "change_factor.closed_as", "action_card.published", "action_card.acknowledgements", "practice.occurrences.last",
            "practice.occurrences.before", "practice.occurrences.to", "practice.occurrences.at", "perspective.of_role", "perspective.of_organisation");

    /** A day on which the planted practices were to be held. */
    static LocalDate time() {
        var thisMonth = LocalDate.now().withDayOfMonth(15);
        return thisMonth.isAfter(LocalDate.now()) ? thisMonth.minusMonths(1) : thisMonth;
    }

    Fields of(Kind kind, List<Trait> fields) {
        return new Fields(values(kind.word() + ".", fields));
    }

    private Map<String, Object> values(String before, List<Trait> fields) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = LEFT_EMPTY.contains(before + field.name()) ? null : value(before + field.name(), field);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(String name, Trait field) {
        if (SENSIBLE.containsKey(name)) {
            return SENSIBLE.get(name);
        }
        return switch (field.type()) {
            case LINE, TEXT -> words.apply(name);
            case WORDS, LINES -> List.of(words.apply(name));
            case NUMBER -> field.least();
            case AMOUNT -> new BigDecimal("12.5");
            case NUMBERS -> List.of(field.least());
            case DATE -> time();
            case DATES -> List.of(LocalDate.now());
            case FLAG -> Boolean.TRUE;
            case CHOICE -> field.choices().get(0);
            case CHOICES -> List.of(field.choices().get(0));
            case ROLE -> role;
            case ORGANISATION -> organisations.get(0);
            case ORGANISATIONS -> organisations;
            case ITEMS -> java.util.Optional.ofNullable(items.apply(field.choices())).map(List::of).orElse(List.of());
            case ITEM -> items.apply(field.choices());
            case GROUP -> values(name + ".", field.parts());
            case ROWS -> List.of(values(name + ".", field.parts()));
        };
    }
}
