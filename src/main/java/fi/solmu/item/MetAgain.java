package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.LocalDate;

/** What can be met again, as the module tells it that keeps it; met in the caller's transaction, on that day and in those words. */
public interface MetAgain {

    void meet(ItemId problem, LocalDate day, String note, Viewer by);
}
