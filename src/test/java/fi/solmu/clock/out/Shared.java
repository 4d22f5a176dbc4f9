package fi.solmu.clock.out;

import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A network that has shared its clock with strangers. */
public final class Shared {

    private Shared() {}

    public static UUID with(ApplicationContext beans, String purpose, Viewer who) {
        var id = NewId.next();
        make(beans, id, purpose, Map.of(), who);
        return id;
    }

    /** The secret of the link. */
    public static String secret(ApplicationContext beans, Map<String, String> address, Viewer who) {
        return make(beans, NewId.next(), "Kumppaneille", address, who);
    }

    private static String make(ApplicationContext beans, UUID id, String purpose, Map<String, String> address, Viewer who) {
        return beans.getBean(ClockShares.class).make(id, purpose, SharedSight.of(address), LocalDate.now().plusMonths(3), who).orElseThrow();
    }
}
