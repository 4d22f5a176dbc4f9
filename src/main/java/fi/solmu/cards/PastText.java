package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Fields;
import fi.solmu.item.Phrase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A version of a card from a file in the very words of card_whole(), so that the two can be told alike or different. */
final class PastText {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private PastText() {}

    static Map<String, Object> of(Fields version) {
        var whole = said(version);
        whole.put("language", version.text("language"));
        whole.put("situation", version.text("situation"));
        whole.put("trigger", version.text("trigger"));
        whole.put("phase", version.text("phase").isEmpty() ? null : version.text("phase").toUpperCase(Locale.ROOT));
        whole.put("reviewMonths", version.number("review_months"));
        whole.put("parties", version.<UUID>list("parties").stream().map(UUID::toString).sorted().toList());
        whole.put("steps", version.rows("steps").stream().map(PastText::step)
            .sorted(Comparator.<Map<String, Object>>comparingInt(step -> (Integer) step.get("number"))
                .thenComparing(step -> (String) step.get("id"))).toList());
        return whole;
    }

    private static Map<String, Object> step(Fields step) {
        var moment = Moment.of(step.text("when"));
        var told = said(step);
        told.put("id", String.valueOf(step.id("step")));
        told.put("number", step.number("number"));
        told.put("role", step.id("role") == null ? null : String.valueOf(step.id("role")));
        told.put("when", step.text("when"));
        told.put("from", moment.from());
        told.put("to", moment.to());
        told.put("why", step.text("why"));
        told.put("how", step.text("how"));
        told.put("where", step.text("where"));
        told.put("awaits", step.rows("awaits").stream().map(each ->
                Map.of("organisation", String.valueOf(each.id("organisation")), "what", each.text("what"))).toList());
        var aids = Aids.of(step);
        if (!aids.isNone()) {
            told.put("aids", aids.whole());
        }
        return told;
    }

    private static Phrase phrase(Fields row) {
        return new Phrase(row.text("language"), row.text("field"), row.number("place", 0), row.text("original"), row.text("said"));
    }

    /** What has a title in a language has a text in it, too, be it empty. */
    private static LinkedHashMap<String, Object> said(Fields fields) {
        var titles = new HashMap<String, String>();
        var texts = new HashMap<String, String>();
        var title = fields.group("titles");
        var text = fields.group("texts");
        LANGUAGES.stream().filter(each -> title != null && !title.text(each).isEmpty()).forEach(each -> {
            titles.put(each, title.text(each));
            texts.put(each, text == null ? "" : text.text(each));
        });
        var said = new LinkedHashMap<String, Object>();
        said.put("titles", titles);
        said.put("texts", texts);
        var phrases = fields.rows("phrases").stream().map(PastText::phrase)
            .sorted(Comparator.comparing((Phrase each) -> each.language()).thenComparing(Phrase::field).thenComparing(Phrase::place)).toList();
        if (!phrases.isEmpty()) {
            said.put("phrases", phrases);
        }
        if (!fields.list("stale").isEmpty()) {
            said.put("stale", fields.<String>list("stale").stream().sorted().toList());
        }
        return said;
    }
}
