package fi.solmu.item;

import java.util.List;
import java.util.UUID;

/** What a form or a file may point at: the roles, organisations and items of one network. */
public interface Known {

    boolean role(UUID id);

    boolean organisation(UUID id);

    /** An item of one of these kinds; of any kind when the list is empty. */
    boolean item(UUID id, List<String> kinds);
}
