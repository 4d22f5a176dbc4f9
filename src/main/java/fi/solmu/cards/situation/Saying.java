package fi.solmu.cards.situation;

import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A word of a situation as a form or a program sends it. */
record Saying(Form sent, Viewer by, Instant now) {

    private static final int DAY = 24 * 60;

    /**
     * A form's key serves each of its buttons: the same pressed twice is told once, another is told too. A form of a page that keeps what
     * could not be sent brings the id that it would be sent again with.
     */
    Entry byForm() {
        var own = id("id");
        if (own != null) {
            return entry(own);
        }
        var key = id("key");
        var words = String.join(" ", String.valueOf(key == null ? UUID.randomUUID() : key), sent.value("what"), sent.value("task"),
                sent.value("organisation"), sent.value("text"), sent.value("undone"));
        return entry(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }

    Entry byProgram() {
        var id = id("id");
        if (id == null) {
            throw Refused.at("id", "cards.run-id-needed");
        }
        return entry(id);
    }

    private Entry entry(UUID id) {
        var what = What.of(sent.value("what")).orElseThrow(() -> Refused.at("what", "cards.run-no-such-word"));
        var at = moment("at");
        return new Entry(
                id, what, what.isOfTask() ? id("task") : null, id("organisation"), id("asked"), id("role"), FreeText.tidy(sent.value("text")),
                what == What.REPORT_PROMISED ? until() : null, what == What.UNDONE ? id("undone") : null, by.person(), by.organisation(),
                at == null ? now : at, now);
    }

    private @Nullable Instant until() {
        var minutes = sent.value("minutes").strip();
        if (minutes.isEmpty()) {
            return moment("until");
        }
        if (!minutes.matches("[0-9]{1,4}") || Integer.parseInt(minutes) < 1 || Integer.parseInt(minutes) > DAY) {
            throw Refused.at("minutes", "cards.run-minutes", "most", DAY);
        }
        return now.plus(Duration.ofMinutes(Integer.parseInt(minutes)));
    }

    private @Nullable UUID id(String name) {
        var written = sent.value(name).strip();
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw Refused.at(name, "cards.run-no-such-" + (name.equals("role") ? "role" : "thing"));
        }
        return UUID.fromString(written);
    }

    private @Nullable Instant moment(String name) {
        return Moments.read(name, sent.value(name).strip());
    }
}
