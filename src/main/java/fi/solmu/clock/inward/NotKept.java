package fi.solmu.clock.inward;

import fi.solmu.web.Refused;
import fi.solmu.web.Say;

/** Why an event cannot become a practice, in words for its row. */
final class NotKept extends RuntimeException {

    private final transient Refused.Fault why;

    NotKept(String key, Object... arguments) {
        super(key, null, false, false);
        why = new Refused.Fault("", key, arguments);
    }

    String said(Say say) {
        return say.text(why.key(), why.arguments());
    }
}
