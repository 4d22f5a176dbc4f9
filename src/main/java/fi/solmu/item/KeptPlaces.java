package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;

/** Pages that a device keeps besides the cards, as the module tells them that makes them. */
public interface KeptPlaces {

    List<Kept> of(Viewer viewer);

    /** Where a page stands, where its copy is, and what tells one copy from the next; addresses after the network's word. */
    record Kept(String address, String copy, String stamp) {}
}
