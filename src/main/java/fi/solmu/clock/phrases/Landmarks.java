package fi.solmu.clock.phrases;

import java.util.List;
import java.util.Optional;

/** Days that others hang on, found by the words people call them by; holidays are such. */
public interface Landmarks {

    /** The one that these words, in small letters and with single spaces, name in some form. */
    Optional<Landmark> named(String words);

    /** Where in a text, made tidy, one is written by a name that no words are needed to understand. */
    default List<Written> written(String text) {
        return List.of();
    }

    /** A stretch of a text that names a landmark. */
    record Written(int start, int end, Landmark landmark) {}
}
