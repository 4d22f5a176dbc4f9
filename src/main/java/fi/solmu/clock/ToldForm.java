package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.item.Known;
import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.web.Form;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of one time of a practice: how it went, where it was moved, a word of it. */
final class ToldForm {

    private static final List<Trait> ASKED = List.of(
            Trait.choice("state", "held", "missed", "moved", "cancelled"), Trait.date("to"), Trait.line("at"),
            new Trait("note", Trait.Type.TEXT, false, 0, 500, List.of(), List.of()));

    private ToldForm() {}

    static Fact read(LocalDate date, Form sent) {
        var reading = new Reading(Known.NOTHING);
        var told = reading.read(ASKED, Map.of("state", sent.value("state"), "to", sent.value("to"), "at", sent.value("at"),
            "note", sent.value("state").equals("cancelled") ? sent.value("reason") : sent.value("note")));
        if (sent.value("state").isBlank()) {
            reading.fault("state", "clock.round-choose-how");
        }
        reading.refuseFaults();
        var state = Objects.requireNonNull(told.choice("state", Fact.State.class));
        var to = state == Fact.State.CANCELLED ? null : told.date("to");
        return new Fact(date, state, to, hours(to == null && state != Fact.State.MOVED ? "" : told.text("at")), List.of(), told.text("note"));
    }

    /** A time of day belongs to the day it is moved to; alone it says that the day stays. */
    private static @Nullable Hours hours(String at) {
        if (at.isBlank()) {
            return null;
        }
        try {
            return Hours.parse(at);
        } catch (RuleRefused unclear) {
            var why = unclear.faults().get(0);
            throw Refused.at("at", why.key(), why.arguments());
        }
    }
}
