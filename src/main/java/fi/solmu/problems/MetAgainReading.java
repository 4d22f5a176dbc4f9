package fi.solmu.problems;

import fi.solmu.item.Choices;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One time a problem was met, as people tell it: by a press, or with its day, its organisation and a line. */
@Component
@Transactional(readOnly = true)
class MetAgainReading {

    static final int LONGEST = 10_000;
    private static final List<Trait> MET = List.of(Trait.date("day"), Trait.organisation("organisation"));

    private final Problems problems;
    private final Items items;
    private final Choices choices;

    MetAgainReading(Problems problems, Items items, Choices choices) {
        this.problems = problems;
        this.items = items;
        this.choices = choices;
    }

    MetForm form(ItemId id, Form sent, Viewer viewer) {
        problems.get(id, viewer);
        return new MetForm(items.get(id, viewer), sent, choices.of(viewer).organisations(), problems.today());
    }

    Occurrence read(Form sent, Viewer viewer) {
        var reading = new Reading(choices.of(viewer));
        var met = reading.read(MET, Map.of("day", sent.value("day"), "organisation", viewer.isCoordinator() ? sent.value("organisation") : ""));
        var note = reading.text("note", words(sent), LONGEST, false);
        var day = Objects.requireNonNullElse(met.date("day"), problems.today());
        if (day.isAfter(problems.today())) {
            reading.fault("day", "problems.log-day-ahead");
        }
        reading.refuseFaults();
        return new Occurrence(day, Objects.requireNonNullElse(met.id("organisation"), viewer.organisation()), note);
    }

    /** Who had begun to write it as a problem of its own keeps what they wrote. */
    static String words(Form sent) {
        return sent.values().containsKey("note") ? sent.value("note")
            : Stream.of("title", "text", "solution", "improvement").map(sent::value).filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
