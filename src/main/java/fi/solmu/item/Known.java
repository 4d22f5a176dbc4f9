package fi.solmu.item;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a form or a file may point at: the roles, organisations and items of one network. */
public interface Known {

    /** For what points at nothing: dates, words, choices. */
    Known NOTHING = nothing(Locale.ROOT);

    /** For what points at nothing, with numbers as they are written in that language. */
    static Known nothing(Locale writer) {
        return new Known() {
            @Override
            public Locale writer() {
                return writer;
            }

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
    }

    /** How the writer writes numbers. Files and history do it in a way that is the same in all languages. */
    default Locale writer() {
        return Locale.ROOT;
    }

    boolean role(UUID id);

    boolean organisation(UUID id);

    /** An item of one of these kinds; of any kind when the list is empty. */
    boolean item(UUID id, List<String> kinds);
}
