package fi.solmu.item;

import java.util.List;

/** What a module asks of roles when something has been done to an item of its kinds; it is asked in the transaction of the deed. */
public interface Requests {

    List<Request> of(Happened happened);
}
