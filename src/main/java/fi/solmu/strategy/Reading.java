package fi.solmu.strategy;

import fi.solmu.item.Fields;
import fi.solmu.item.Known;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** What an indicator showed on a day. */
public record Reading(LocalDate date, BigDecimal value, String note) {

    /** What a form tells, read like a row of the indicator's own form. */
    static Reading told(Form sent, Viewer by) {
        var reading = new fi.solmu.item.Reading(Known.nothing(by.locale()));
        var row = reading.read(
                Indicator.SHAPE.field("readings").orElseThrow().parts(),
                Map.of("date", sent.value("date"), "value", sent.value("value"), "note", sent.value("note")));
        reading.refuseFaults();
        return of(row);
    }

    /** Whether it says all that the other does. */
    boolean tells(Reading other) {
        return value.compareTo(other.value) == 0 && (other.note.isEmpty() || other.note.equals(note));
    }

    static Reading of(Fields row) {
        return new Reading(
                Objects.requireNonNull(row.date("date")), Objects.requireNonNull(row.amount("value")), row.text("note"));
    }

    Fields fields() {
        return Fields.NONE.with("date", date).with("value", value).with("note", note);
    }
}
