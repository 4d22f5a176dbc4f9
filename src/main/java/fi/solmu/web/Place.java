package fi.solmu.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the menu of a network; the ones with a short word also stand in the tab bar of the phone. */
public record Place(String word, String address, String icon, boolean tab) {

    /** In the order of the menu. A new module adds its line here. */
    private static final List<Place> ALL = List.of(
            new Place("home", "", "home", true),
            new Place("foresight", "/foresight/factors", "foresight", false),
            new Place("strategy", "/strategy/goals", "strategy", false),
            new Place("clock", "/clock", "clock", true),
            new Place("cards", "/cards", "card", true),
            new Place("problems", "/problems", "problem", true),
            new Place("promises", "/concepts", "promise", false),
            new Place("dialogue", "/dialogue", "dialogue", false),
            new Place("customers", "/customers", "customers", false),
            new Place("assessment", "/assessment", "assessment", false),
            new Place("network", "/network", "network", false));

    public static List<Place> all() {
        return ALL;
    }

    /** The words of the menu, for example "Toimintakortit". */
    public String name(Page page) {
        return page.t("web.place-" + word);
    }

    /** The short words under the icon of the phone's tab bar. */
    public String tabName(Page page) {
        return page.t("web.tab-" + word);
    }

    /** What {@code aria-current} says of this place, or null: the nearest place above the page is the current one. */
    public @Nullable String current(Page page) {
        return isNearest(page) ? "page" : null;
    }

    private boolean isNearest(Page page) {
        return ALL.stream()
                .filter(place -> place.holds(page))
                .max(Comparator.comparingInt(place -> place.address.length()))
                .filter(this::equals)
                .isPresent();
    }

    private boolean holds(Page page) {
        return address.isEmpty() ? page.isFront() : (page.path() + "/").startsWith(page.at(module()) + "/");
    }

    /** All pages of a module belong to its place, whichever of them the menu opens. */
    private String module() {
        int end = address.indexOf('/', 1);
        return end < 0 ? address : address.substring(0, end);
    }
}
