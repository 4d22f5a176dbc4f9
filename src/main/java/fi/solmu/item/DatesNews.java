package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;

/** What a module tells in the mail of a day of the days that have moved, as its reader may see it when it goes. */
public interface DatesNews {

    /** An item, and what moved of it. */
    record Told(ItemId item, String words) {}

    List<Told> of(LocalDate day, Viewer viewer);
}
