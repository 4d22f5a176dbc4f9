package fi.solmu.item;

import fi.solmu.web.Say;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the values of a record are said to a reader: ids by names, choices in words, days as the reader writes them. */
record Telling(KindHome home, Say say, Function<UUID, String> names) {

    Shape shape() {
        return home.shape();
    }

    /** A field of the kind's own; the kind may have better words for it than the parts have. */
    String said(Trait field, @Nullable Object value) {
        return value == null ? "" : home.told(field, value, say).orElseGet(() -> said(shape().label(field), field, value));
    }

    String state(String state) {
        return say.text(Shape.stateLabel(shape().kind(), state));
    }

    String visibility(Visibility to) {
        return say.text(to == Visibility.NETWORK ? "item.everybody" : "item.visibility." + to.name().toLowerCase(Locale.ROOT));
    }

    String said(@Nullable Object value) {
        return value == null ? "" : value instanceof UUID id ? names.apply(id)
                : value instanceof LocalDate day ? say.date(day)
                : value instanceof BigDecimal amount ? say.amount(amount)
                : value instanceof List<?> many ? lines(many.stream().map(this::said)) : value.toString();
    }

    private String said(String label, Trait field, Object value) {
        if (value instanceof List<?> many) {
            return lines(many.stream().map(one -> said(label, field, one)));
        }
        if (value instanceof Map<?, ?> parts) {
            return field.parts().stream().filter(part -> parts.get(part.name()) != null)
                .map(part -> said(label + "-" + part.name(), part, parts.get(part.name())))
                .collect(Collectors.joining(", "));
        }
        var choice = label + "." + value;
        return value instanceof Boolean ? say.text("item.yes") : say.knows(choice) ? say.text(choice) : said(value);
    }

    private static String lines(Stream<String> words) {
        return words.collect(Collectors.joining("\n"));
    }
}
