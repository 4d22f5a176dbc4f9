package fi.solmu.item;

import java.time.LocalDate;

/** The days that are worked, as the module knows them that keeps the calendar. */
public interface WorkedDays {

    /** The day that comes as many worked days later. */
    LocalDate after(LocalDate day, int worked);
}
