package fi.solmu.clock.inward;

import fi.solmu.clock.phrases.Phrase;
import fi.solmu.clock.phrases.Spoken;
import fi.solmu.item.PasteColumn;
import fi.solmu.item.tables.Patience;
import fi.solmu.item.tables.SentTable;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A calendar file of another program, event by event in the words of a table. */
public record CalendarFile(Say say) {

    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final int LOOKED_AT = 200, LONGEST_TITLE = 200, LONGEST_TEXT = 9_000, LONGEST_NAME = 500, DEEPEST = 8, MOST_EVENTS = 20_000;

    public static boolean isOne(byte[] file) {
        var start = new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.ISO_8859_1);
        return start.replaceFirst("^\\u00EF\\u00BB\\u00BF", "").stripLeading().toUpperCase(Locale.ROOT).startsWith(BEGIN);
    }

    /** Heads first. It throws Refused at "file". */
    public List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(say.text("practice.title"), say.text("practice.text"), say.text("practice.timing"), say.text("practice.where"),
            PasteColumn.NOTE, PasteColumn.SOURCE, PasteColumn.EXCEPTIONS, PasteColumn.WRONG, PasteColumn.ASIDE));
        var patience = new Patience();
        events(text).forEach((uid, events) -> {
            patience.nextRow();
            rows.add(row(uid.startsWith("\n") ? "" : uid, events));
        });
        if (rows.size() == 1) {
            throw SentTable.refused("clock.ics-none");
        }
        return rows;
    }

    private Map<String, List<SentEvent>> events(String text) {
        var events = new LinkedHashMap<String, List<SentEvent>>();
        var within = new ArrayList<String>();
        SentEvent event = null;
        int number = 0;
        int count = 0;
        for (var written : ContentLine.unfolded(text)) {
            number++;
            if (written.isBlank()) {
                continue;
            }
            var line = ContentLine.of(written);
            if (line.name().isEmpty() || within.size() > DEEPEST) {
                throw SentTable.refused("clock.ics-broken", "line", number);
            }
            if (line.name().equals("BEGIN")) {
                within.add(line.value().toUpperCase(Locale.ROOT));
                event = within.size() == 2 && within.get(1).equals("VEVENT") ? new SentEvent() : event;
            } else if (line.name().equals("END")) {
                if (within.size() == 2 && event != null) {
                    var uid = event.uid().isEmpty() ? "\n" + number : event.uid();
                    events.computeIfAbsent(uid, known -> new ArrayList<>()).add(event);
                    event = null;
                    count++;
                }
                if (!within.isEmpty()) {
                    within.remove(within.size() - 1);
                }
            } else if (event != null && within.size() == 2) {
                event.lines().add(line);
            }
            if (within.isEmpty() && !line.name().equals("END") || events.size() > SentTable.MOST_ROWS || count > MOST_EVENTS) {
                throw within.isEmpty() ? SentTable.refused("clock.ics-broken", "line", number)
                    : SentTable.refused("clock.ics-many", "most", SentTable.MOST_ROWS);
            }
        }
        if (!within.isEmpty()) {
            throw SentTable.refused("clock.ics-unfinished");
        }
        return events;
    }

    private List<String> row(String uid, List<SentEvent> events) {
        var main = EventSeries.main(events);
        var title = main.text("SUMMARY").replaceAll("\\s+", " ");
        title = title.isEmpty() ? say.text("clock.ics-untitled") : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
        var text = main.text("DESCRIPTION");
        var source = uid.substring(0, Math.min(LONGEST_NAME, uid.length()));
        var place = main.text("LOCATION").replaceAll("\\s+", " ");
        try {
            var series = new EventSeries(events, say);
            var notes = new ArrayList<>(series.notes());
            if (text.length() > LONGEST_TEXT) {
                notes.add(say.text("clock.ics-cut"));
            }
            return List.of(title, text.substring(0, Math.min(LONGEST_TEXT, text.length())), when(series), place, String.join(" ", notes),
                source, series.exceptions().text(), "", main.isPrivate() ? say.text("clock.round-ics-private") : "");
        } catch (NotKept why) {
            return List.of(title, "", "", place, "", source, "", why.said(say), "");
        } catch (DateTimeException outside) {
            return List.of(title, "", "", place, "", source, "", say.text("clock.ics-start", "value", SentMoment.shown(main.value("DTSTART"))), "");
        } catch (Refused why) {
            return List.of(title, "", "", place, "", source, "", say.text(why.faults().get(0).key(), why.faults().get(0).arguments()), "");
        }
    }

    /** In words that are read back as the very same time. */
    private String when(EventSeries series) {
        var words = new Spoken(say).timing(series.timing());
        if (!Objects.equals(Phrase.read(words, say.language()), series.timing().canonical())) {
            throw new NotKept("clock.ics-rule", "rule", SentMoment.shown(Objects.toString(series.timing().rule())), "why",
                say.text("clock.phrase-needs-dates", "word", words));
        }
        return words;
    }
}
