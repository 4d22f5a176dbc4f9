package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.Set;
import java.util.UUID;

/** Practices whose time is told by a deed on another item, which asks for it itself: nobody is asked twice. */
public interface AskedElsewhere {

    Set<UUID> practices(Viewer viewer);
}
