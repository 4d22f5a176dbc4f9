package fi.solmu.clock;

import fi.solmu.item.Known;
import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is told of one time of a practice: how it went, where it was moved, a word of it. */
final class ToldForm {

    private static final List<Trait> ASKED = List.of(
            Trait.choice("state", "held", "missed", "moved"), Trait.date("to"),
            new Trait("note", Trait.Type.TEXT, false, 0, 500, List.of(), List.of()));

    private ToldForm() {}

    static Fact read(LocalDate date, Form sent) {
        var reading = new Reading(Known.NOTHING);
        var told = reading.read(ASKED, Map.of("state", sent.value("state"), "to", sent.value("to"), "note", sent.value("note")));
        if (sent.value("state").isBlank()) {
            reading.fault("state", "clock.round-choose-how");
        }
        reading.refuseFaults();
        var state = Objects.requireNonNull(told.choice("state", Fact.State.class));
        return new Fact(date, state, told.date("to"), told.text("note"));
    }
}
