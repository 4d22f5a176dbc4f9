package fi.solmu.item;

import fi.solmu.web.Viewer;

/** What is renewed by writing its next version, as the module that keeps it begins it; in the caller's transaction. */
public interface NextVersions {

    /** Whether its draft is open now. It opens only to one who may write it. */
    boolean begin(Item item, Viewer by);
}
