package fi.solmu.cards.outside;

import fi.solmu.item.ItemId;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A network that hears from outside. */
public final class Outside {

    private Outside() {}

    /** A source that sends, new each time. */
    public static UUID source(ApplicationContext beans, String name, Viewer by) {
        var id = NewId.next();
        var sources = beans.getBean(AlertSources.class);
        var known = sources.of(by);
        if (known.size() > AlertSources.MOST / 2) {
            sources.end(known.get(0).id(), by);
        }
        sources.make(id, name, by).orElseThrow();
        return id;
    }

    /** Messages with those words suggest the card from now on. */
    public static void rule(ApplicationContext beans, ItemId card, String words, Viewer by) {
        beans.getBean(CardAlertRules.class).keep(card, new AlertRule(List.of(), List.of(words), List.of()), by);
    }

    /** Something heard from that source, new each time, in these words. */
    public static UUID alert(ApplicationContext beans, UUID source, String words, Viewer by) {
        var number = UUID.randomUUID().toString();
        var place = new HeardAlerts.Place(by.network(), by.organisation(), source);
        beans.getBean(HeardAlerts.class).keep(
            MessageReader.read(Samples.bytes(Samples.siri(number, 1, "open", words, Instant.now())), Instant.now()), place);
        return beans.getBean(AlertRows.class).named(List.of("KUU/" + number), source, by.network()).get("KUU/" + number);
    }
}
