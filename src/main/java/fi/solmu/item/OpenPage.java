package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;

/** A page that gathers from many items, as programs read it: its address after the network's word, what may be asked, and what it tells by shapes. */
public record OpenPage(String place, String name, String summary, List<String> asked, List<Trait> told, Telling telling) {

    /** What is told to a reader who asks so. */
    @FunctionalInterface
    public interface Telling {
        Fields tell(Map<String, String> asked, Viewer viewer);
    }

    /** The pages of a module that programs may read. */
    public interface Of {
        List<OpenPage> pages();
    }

    public OpenPage {
        asked = List.copyOf(asked);
        told = List.copyOf(told);
    }
}
