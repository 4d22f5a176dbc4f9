package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.Set;
import java.util.UUID;

/** Practices whose time is told by a deed on another item, which asks for it itself: nobody is asked twice. */
public interface AskedElsewhere {

    /** Those that the deed still waits for, or that it has told. */
    Set<UUID> practices(Viewer viewer);

    /** All that are named after such an item, whatever has become of it: no stranger reads its name. */
    Set<UUID> named(Viewer viewer);
}
