package fi.solmu.exchange;

import fi.solmu.web.Say;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When things of a file happened, on the day it is loaded. */
record FileMoments(Instant now, LocalDate today) {

    /** These tell of an item's validity or look ahead; they say nothing of its beginning. */
    private static final Set<String> NO_BEGINNING =
            Set.of("from", "until", "review_by", "created", "changed", "removed", "before", "to", "deadline");

    static FileMoments by(Clock clock) {
        return new FileMoments(clock.instant(), LocalDate.now(clock.withZone(Say.ZONE)));
    }

    @Nullable Instant at(String text) {
        return FileDay.of(text).map(day -> day.at(today, Say.ZONE)).orElse(null);
    }

    @Nullable LocalDate on(String text) {
        return FileDay.of(text).map(day -> day.on(today)).orElse(null);
    }

    Instant at(String text, Instant otherwise) {
        var at = at(text);
        return at == null ? otherwise : at;
    }

    /** An item that doesn't tell when it was made is as old as the earliest day it knows of. */
    Instant created(Node.Fields item, FieldsRule rule) {
        var told = at(item.text("created"));
        return told != null ? told : days(item, rule).map(this::at).filter(at -> at.isBefore(now)).min(Instant::compareTo).orElse(now);
    }

    private static Stream<String> days(@Nullable Node node, @Nullable Rule rule) {
        if (node instanceof Node.Fields group && rule instanceof FieldsRule of) {
            return group.values().entrySet().stream().filter(each -> !NO_BEGINNING.contains(each.getKey()))
                .flatMap(each -> days(each.getValue(), of.fields().get(each.getKey())));
        }
        if (node instanceof Node.Sequence list && rule instanceof ListRule of) {
            return list.values().stream().flatMap(each -> days(each, of.each()));
        }
        return Optional.ofNullable(node instanceof Node.Scalar text && rule instanceof DayRule ? text.text() : null)
            .filter(text -> FileDay.of(text).isPresent()).stream();
    }
}
