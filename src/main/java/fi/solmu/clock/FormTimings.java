package fi.solmu.clock;

import fi.solmu.clock.dates.AroundAnchor;
import fi.solmu.clock.dates.AroundAnchor.Day;
import fi.solmu.clock.dates.Timing;
import fi.solmu.item.ItemId;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a timing a form sends will be kept, with the days of the practice it hangs on. */
@Component
class FormTimings {

    private final Practices practices;
    private final AnchorNames names;

    FormTimings(Practices practices, AnchorNames names) {
        this.names = names;
        this.practices = practices;
    }

    /** The fields of the timing, and what it hangs on with its name. */
    record Kept(Map<String, Object> fields, @Nullable UUID anchor, @Nullable String name) {

        @Nullable Timing timing() {
            return Timings.asked(fields);
        }

        /** None when something is wrong in it, which is told when the whole is read. */
        Optional<Timing> readable() {
            try {
                return Optional.ofNullable(timing());
            } catch (Refused toldLater) {
                return Optional.empty();
            }
        }

        /** Among all that was sent. */
        Map<String, Object> with(Map<String, Object> sent) {
            var next = new LinkedHashMap<>(sent);
            next.put("timing", fields);
            next.put("anchor", anchor);
            return next;
        }
    }

    /** While the anchor and what is counted from it are the same, the days that were accepted hold; else those of today are accepted. */
    Kept kept(Map<String, Object> asked, @Nullable Planned standing, Viewer by) {
        var fields = new LinkedHashMap<>(AskedTiming.kept(asked, () -> names.of(by)));
        var anchor = id(fields.remove("anchor"));
        if (anchor == null) {
            return new Kept(fields, null, null);
        }
        var around = Objects.requireNonNull(Timings.asked(fields)).anchored().orElseThrow();
        var found = practices.find(new ItemId(anchor), by);
        var days = accepted(standing, anchor, around);
        if (days == null) {
            days = new AnchorDays(found.orElseThrow(() -> Refused.at("timing.anchor", "item.points-at-nothing")), practices.today())
                .firstCounted(around.offset());
        }
        fields.put("rule", Objects.requireNonNull(Timings.asked(fields)).anchoredOn(days).rule());
        return new Kept(fields, anchor, found.map(each -> each.code() + " " + each.title()).orElse(null));
    }

    private static @Nullable List<Day> accepted(@Nullable Planned standing, UUID anchor, AroundAnchor around) {
        if (standing == null || !anchor.equals(standing.practice().course().anchor())) {
            return null;
        }
        var before = Objects.requireNonNull(standing.timing()).anchored().orElseThrow();
        return before.offset() == around.offset() && before.workingDays() == around.workingDays() ? before.days() : null;
    }

    private static @Nullable UUID id(@Nullable Object text) {
        try {
            return text == null ? null : UUID.fromString(text.toString());
        } catch (IllegalArgumentException nobodysId) {
            throw Refused.at("timing.anchor", "item.points-at-nothing");
        }
    }
}
