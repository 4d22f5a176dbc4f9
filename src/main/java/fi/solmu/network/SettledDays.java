package fi.solmu.network;

import fi.solmu.web.Viewer;
import java.time.LocalDate;

/** What the floors above know of days that are behind everybody: nobody closes or opens on them afterwards. */
public interface SettledDays {

    /** Refuses a change that would touch such a day between the two, both included. */
    void refuseChange(LocalDate first, LocalDate last, Viewer by);
}
