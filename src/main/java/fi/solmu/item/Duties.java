package fi.solmu.item;

import fi.solmu.web.Viewer;
import java.util.List;

/** What a module has to say of what is expected of a reader, the most pressing first. */
public interface Duties {

    List<Duty> of(Viewer viewer);
}
