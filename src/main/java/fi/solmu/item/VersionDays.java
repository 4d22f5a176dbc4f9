package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** From which days the versions of items have been in force, as the module tells that keeps them. */
public interface VersionDays {

    /** A version of an item and its first day. */
    record Version(UUID item, int version, LocalDate from) {}

    /** Of those among these that the reader sees, the earliest first. */
    List<Version> of(Collection<UUID> items, Viewer viewer);
}
