package fi.solmu.clock.inward;

import fi.solmu.clock.dates.Hours;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event of a calendar file, by its lines. */
record SentEvent(List<ContentLine> lines) {

    private static final int LONGEST = 366;

    SentEvent() {
        this(new ArrayList<>());
    }

    String uid() {
        return value("UID");
    }

    String value(String name) {
        return find(name).map(ContentLine::value).orElse("");
    }

    String text(String name) {
        return find(name).map(ContentLine::text).orElse("");
    }

    Optional<ContentLine> find(String name) {
        return all(name).findFirst();
    }

    Stream<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name));
    }

    /** Each day of a line that names many; a period is known by its beginning. More than can be kept are not looked at. */
    List<SentMoment> moments(String name) {
        if (all(name).mapToLong(line -> 1 + line.value().chars().filter(letter -> letter == ',').count()).sum() > Exceptions.MOST) {
            throw new NotKept("clock.ics-too-many-dates", "most", Exceptions.MOST);
        }
        return all(name).flatMap(line -> Stream.of(line.value().split(",")).filter(value -> !value.isBlank())
            .map(value -> SentMoment.of(line, value.strip().split("/")[0]))).toList();
    }

    boolean isCancelled() {
        return value("STATUS").equalsIgnoreCase("CANCELLED");
    }

    /** A single time may have a name or a place of its own in a calendar; a practice has one of each. */
    boolean hasOtherWords(SentEvent main) {
        return Stream.of("SUMMARY", "LOCATION").anyMatch(name -> find(name).isPresent() && !text(name).equals(main.text(name)));
    }

    /** What is seen by few in its own calendar. */
    boolean isPrivate() {
        return List.of("PRIVATE", "CONFIDENTIAL").contains(value("CLASS").toUpperCase(Locale.ROOT));
    }

    SentMoment start() {
        var line = find("DTSTART").orElseThrow(() -> new NotKept("clock.ics-no-start"));
        return SentMoment.of(line, line.value());
    }

    /** How long it lasts, in days; one that ends at midnight does not touch the day that begins then. */
    int span() {
        var start = start();
        var end = end(start);
        if (end.isBefore(start.at())) {
            throw new NotKept("clock.ics-backwards");
        }
        long days = ChronoUnit.DAYS.between(start.day(), end.toLocalDate()) + (end.toLocalTime().equals(LocalTime.MIDNIGHT) ? 0 : 1);
        if (days > LONGEST) {
            throw new NotKept("clock.ics-long");
        }
        return (int) Math.max(1, days);
    }

    @Nullable Hours hours() {
        var start = start();
        if (start.time() == null) {
            return null;
        }
        var end = end(start).toLocalTime();
        return new Hours(start.time(), end.isAfter(start.time()) ? end : null);
    }

    /** The first moment that is no more of it. */
    private LocalDateTime end(SentMoment start) {
        var end = find("DTEND");
        if (end.isPresent()) {
            return SentMoment.of(end.get(), end.get().value()).at();
        }
        var lasting = value("DURATION");
        return lasting.isEmpty() ? start.time() == null ? start.day().plusDays(1).atStartOfDay() : start.at() : start.at().plus(duration(lasting));
    }

    private static Duration duration(String text) {
        try {
            var weeks = text.matches("[+]?P[0-9]{1,3}W") ? text.replaceAll("[^0-9]", "") : "";
            var duration = weeks.isEmpty() ? Duration.parse(text) : Duration.ofDays(7L * Integer.parseInt(weeks));
            if (duration.abs().toDays() > LONGEST) {
                throw new NotKept("clock.ics-long");
            }
            return duration;
        } catch (DateTimeParseException | ArithmeticException unclear) {
            throw new NotKept("clock.ics-start", "value", SentMoment.shown(text));
        }
    }
}
