package fi.solmu.network;

import java.util.Optional;
import java.util.function.Function;

/** What a request shows at the door: a session or a token. */
record Pass(Function<String, Optional<Entry>> opens, Runnable used, boolean isToken) {

    /** Whom it lets in, to the network of that word. */
    Optional<Entry> enter(String word) {
        return opens.apply(word);
    }
}
