package fi.solmu.problems;

import fi.solmu.item.Fields;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time a problem was met, by one organisation on one day. */
public record Occurrence(LocalDate date, @Nullable UUID organisation, String note) {

    /** By what one time is known from another. */
    record Day(LocalDate date, @Nullable UUID organisation) {}

    Day key() {
        return new Day(date, organisation);
    }

    static Occurrence of(Fields row) {
        return new Occurrence(Objects.requireNonNull(row.date("date")), row.id("organisation"), row.text("note"));
    }

    Fields fields() {
        return Fields.NONE.with("date", date).with("organisation", organisation).with("note", note.isEmpty() ? null : note);
    }

    /** An organisation meets a problem once a day, however often it says so; the first word stays. */
    static List<Occurrence> distinct(List<Occurrence> told) {
        var days = new LinkedHashMap<Day, Occurrence>();
        told.forEach(each -> days.putIfAbsent(each.key(), each));
        return List.copyOf(days.values());
    }
}
