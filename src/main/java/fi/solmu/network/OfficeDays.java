package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.UUID;

/** What the floors above know of the days on which an organisation keeps its doors open. */
public interface OfficeDays {

    boolean isOpen(UUID organisation, LocalDate day, Viewer viewer);
}
