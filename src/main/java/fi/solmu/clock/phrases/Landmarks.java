package fi.solmu.clock.phrases;

import java.util.Optional;

/** Days that others hang on, found by the words people call them by; holidays are such. */
public interface Landmarks {

    /** The one that these words, in small letters and with single spaces, name in some form. */
    Optional<Landmark> named(String words);
}
