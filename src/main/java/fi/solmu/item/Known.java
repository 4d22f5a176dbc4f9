package fi.solmu.item;

import java.util.List;
import java.util.UUID;

/** What a form or a file may point at: the roles, organisations and items of one network. */
public interface Known {

    /** For what points at nothing: dates, words, choices. */
    Known NOTHING = new Known() {
        @Override
        public boolean role(UUID id) {
            return false;
        }

        @Override
        public boolean organisation(UUID id) {
            return false;
        }

        @Override
        public boolean item(UUID id, List<String> kinds) {
            return false;
        }
    };

    boolean role(UUID id);

    boolean organisation(UUID id);

    /** An item of one of these kinds; of any kind when the list is empty. */
    boolean item(UUID id, List<String> kinds);
}
