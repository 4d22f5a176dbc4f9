package fi.solmu.clock.out;

import fi.solmu.clock.ChosenWords;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Planned;
import fi.solmu.clock.When;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is taken of the clock as a table: rows of words, numbers and days, made one practice at a time. */
record TakenClock(FileAsked asked, Narrowed narrowed, String network, Say say) {

    List<String> timeHeads() {
        return heads("item.what", "clock.out-column-code", "clock.out-column-first", "clock.out-column-last", "clock.out-column-time",
            "clock.out-column-exact", "clock.out-column-standing", "practice.responsible", "clock.feed-role", "practice.participants",
            "practice.ring", "practice.where", "clock.out-column-because");
    }

    List<String> practiceHeads() {
        return heads("item.what", "clock.out-column-code", "clock.out-column-timing", "clock.out-column-times", "practice.responsible",
            "clock.feed-role", "practice.participants", "practice.ring", "practice.why", "practice.how", "practice.where");
    }

    /** One row a time; what has none in these months has one row without days. */
    List<List<Object>> times(Planned planned) {
        var moments = planned.moments(asked.start(), asked.end());
        return moments.isEmpty() ? List.of(time(planned, null)) : moments.stream().map(moment -> time(planned, moment)).toList();
    }

    List<Object> practice(Planned planned) {
        var timing = planned.timing();
        var row = new ArrayList<Object>(List.of(planned.title(), planned.code(),
            timing == null ? "" : new When(say).timing(timing, planned.anchorName()), planned.moments(asked.start(), asked.end()).size()));
        row.addAll(who(planned));
        row.addAll(List.of(planned.practice().ring(), planned.practice().why(), planned.practice().how(), planned.practice().where()));
        return row;
    }

    /** Which months of whose clock, from whose side, and what is left out. */
    List<String> notes() {
        var when = new When(say).months(asked.from(), asked.last());
        return Stream.concat(
            Stream.of(say.text("clock.out-file-of", "network", network, "when", when, "date", say.date(asked.today()))), narrowing()).toList();
    }

    /** Beside a title that names the network and the year. */
    List<String> onPaper() {
        return Stream.concat(Stream.of(say.text("clock.out-paper-printed", "date", say.date(asked.today()))), narrowing()).toList();
    }

    private Stream<String> narrowing() {
        var words = new ChosenWords(asked.chosen(), narrowed.form(), say);
        var side = Stream.concat(Stream.of(say.text("clock.turn-" + asked.chosen().turn().word())), words.filters().stream()).toList();
        return Stream.of(say.text("clock.out-file-side", "what", String.join(" · ", side)), words.hidden()).filter(note -> !note.isEmpty());
    }

    private List<Object> time(Planned planned, @Nullable Moment moment) {
        var row = new ArrayList<Object>(List.of(planned.title(), planned.code()));
        if (moment == null) {
            row.addAll(List.of("", "", "", say.text(planned.noDays()), ""));
        } else {
            var occurrence = moment.occurrence();
            var hours = moment.hours();
            row.addAll(List.of(occurrence.first(), occurrence.last(), hours == null || !occurrence.isExact() ? "" : hours.text(),
                exactness(occurrence), say.text(moment.label(asked.today()))));
        }
        row.addAll(who(planned));
        row.addAll(List.of(planned.practice().ring(), planned.practice().where(),
            moment == null ? "" : Objects.requireNonNullElse(moment.because(say), "")));
        return row;
    }

    private List<Object> who(Planned planned) {
        var parties = narrowed.parties();
        return List.of(parties.name(planned), Objects.requireNonNullElse(planned.role(), ""), String.join(", ", parties.others(planned)));
    }

    private String exactness(Occurrence occurrence) {
        return say.text("clock.out-exact-" + occurrence.exactness().name().toLowerCase(Locale.ROOT));
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> say.text(key)).toList();
    }
}
