package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a review as it was sent: which time, how it went, a line of it. */
public record ReviewRow(ItemId id, LocalDate date, Form told) {

    private static final int MOST = 300;
    private static final Pattern NAME = Pattern.compile(
        "(?:state|note|to)\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\\d{4}-\\d{2}-\\d{2})");

    /** Those in which anything was chosen or written; what is no row of ours is left alone. */
    static List<ReviewRow> of(Form sent) {
        var rows = sent.values().keySet().stream().sorted().map(NAME::matcher)
            .filter(name -> name.matches() && ToldTimes.date(name.group(2)).isPresent())
            .map(name -> row(new ItemId(UUID.fromString(name.group(1))), LocalDate.parse(name.group(2)), sent))
            .distinct().filter(ReviewRow::isSaid).toList();
        if (rows.size() > MOST) {
            throw new Refused("clock.follow-review-many", "most", MOST);
        }
        return rows;
    }

    public String key() {
        return Closing.key(id, date);
    }

    /** The fault where its field stands in the form of the review. */
    Refused.Fault placed(Refused.Fault fault) {
        return new Refused.Fault((fault.field().isEmpty() ? "state" : fault.field()) + "." + key(), fault.key(), fault.arguments());
    }

    private static ReviewRow row(ItemId id, LocalDate date, Form sent) {
        var key = "." + Closing.key(id, date);
        return new ReviewRow(id, date, Form.of("state", sent.value("state" + key), "note", sent.value("note" + key), "to", sent.value("to" + key),
            "seen", sent.value("seen" + key)));
    }

    private boolean isSaid() {
        return Stream.of("state", "note", "to").anyMatch(name -> !told.value(name).isBlank());
    }
}
