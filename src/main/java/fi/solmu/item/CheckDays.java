package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which something is to be looked at, as the module keeps them that keeps days; in the caller's transaction. */
public interface CheckDays {

    /** Puts the day where whoever is in the role sees it and is reminded of it; seen by those who see the item. */
    ItemId place(Item of, String title, String why, LocalDate day, @Nullable UUID role, Viewer by);

    /** On another day. What is no longer there stays so. */
    void move(ItemId placed, LocalDate day, Viewer by);

    /** It has been looked at. */
    void hold(ItemId placed, Viewer by);

    /** It need not be looked at any more. */
    void end(ItemId placed, Viewer by);
}
