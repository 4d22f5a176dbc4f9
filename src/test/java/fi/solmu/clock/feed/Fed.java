package fi.solmu.clock.feed;

import fi.solmu.clock.feed.FeedScope.Part;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Somebody who has brought the clock into a calendar of their own. */
public final class Fed {

    private Fed() {}

    public static UUID somebody(ApplicationContext beans, Viewer who) {
        var id = NewId.next();
        beans.getBean(FeedLinks.class).make(id, new FeedScope(Part.NETWORK, null, null), who);
        return id;
    }
}
