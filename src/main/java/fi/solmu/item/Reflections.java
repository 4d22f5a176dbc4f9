package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module has to show of a time, where people look together at how the work has gone. */
public interface Reflections {

    /** The days that are looked at, both included; of these items, or of the whole network when none are named. */
    record Asked(Collection<UUID> items, LocalDate from, LocalDate until) {

        public Asked {
            items = List.copyOf(items);
        }

        public boolean isOfAll() {
            return items.isEmpty();
        }
    }

    /** What was read on a day. */
    record Point(LocalDate day, BigDecimal value) {}

    /** One thing to look at: figures in the order of time, or what was said; the key names what sort of thing it is. */
    record Reflection(String sort, String title, String language, String place, String unit, List<Point> points, @Nullable BigDecimal target) {

        public Reflection {
            points = List.copyOf(points);
        }

        /** Something said, on a day. */
        public static Reflection said(String sort, String title, String language, String place) {
            return new Reflection(sort, title, language, place, "", List.of(), null);
        }
    }

    /** Only what the reader may see. */
    List<Reflection> of(Asked asked, Viewer viewer);
}
