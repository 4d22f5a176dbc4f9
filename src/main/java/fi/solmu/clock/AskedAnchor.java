package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A timing that hangs on another practice, as a form asks it: so many days or working days, before or after which practice. */
final class AskedAnchor {

    private static final int FARTHEST = 180;

    private AskedAnchor() {}

    static void chosen(Map<String, Object> kept, Map<String, Object> asked) {
        var anchor = text(asked, "anchor");
        if (anchor.isEmpty()) {
            throw Refused.at("timing.anchor", "clock.anchor-which");
        }
        var offset = text(asked, "offset");
        refuseUnlessDays(offset);
        kept.put("rule", "X-ANCHOR=NONE;X-OFFSET=" + (text(asked, "side").equals("after") ? "" : "-") + Integer.parseInt(offset)
            + (text(asked, "unit").equals("days") ? "" : "W"));
        kept.put("anchor", anchor);
    }

    /** What is no number of days is refused wherever it was written. */
    static void refuseNoNumber(Map<String, Object> asked) {
        if (!text(asked, "offset").isEmpty()) {
            refuseUnlessDays(text(asked, "offset"));
        }
    }

    private static void refuseUnlessDays(String offset) {
        if (!offset.matches("[0-9]{1,3}") || Integer.parseInt(offset) < 1 || Integer.parseInt(offset) > FARTHEST) {
            throw Refused.at("timing.offset", "clock.anchor-offset", "most", FARTHEST);
        }
    }

    static Map<String, Object> asked(Map<String, Object> asked, Timing timing) {
        var around = timing.anchored().orElseThrow();
        asked.put("offset", String.valueOf(Math.abs(around.offset())));
        asked.put("unit", around.workingDays() ? "workdays" : "days");
        asked.put("side", around.offset() < 0 ? "before" : "after");
        asked.put("months", timing.recurrence().orElseThrow().months().isAll() ? List.of()
                : timing.recurrence().orElseThrow().months().list().stream().map(String::valueOf).toList());
        return asked;
    }

    private static String text(Map<String, Object> asked, String name) {
        return Objects.toString(asked.get(name), "").strip();
    }
}
