package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The practices that a test has made for itself: the railway's, with the city taking part. They leave the clock with the test. */
@TestComponent
class MadePractices {

    private static final String NEW = "/asema/new/practice";

    private final Cast cast;
    private final Visitors visitors;
    private final Items items;
    private final List<ItemId> made = new ArrayList<>();

    final LocalDate today = LocalDate.now(Say.ZONE);

    MadePractices(Cast cast, Visitors visitors, Items items) {
        this.cast = cast;
        this.visitors = visitors;
        this.items = items;
    }

    /** Done every day, as Bo writes it; the address of today's time. */
    String daily(String title) {
        return written(title, "FREQ=DAILY");
    }

    String written(String title, String rule) {
        var answer = visitors.as(cast.bo).post(NEW, NEW, "title", title, "state", "IN_FORCE", "visibility", "NETWORK", "timing.way", "rule",
                "timing.rule", rule, "responsible", cast.dispatcherRole.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        var page = path(answer);
        made.add(new ItemId(UUID.fromString(page.replaceFirst(".*/", ""))));
        return page + "/occurrences/" + today;
    }

    /** By its rule, with the city taking part. */
    ItemId ruled(String title, String rule) {
        return add(title, fields(rule), cast.bo);
    }

    ItemId add(String title, Fields fields, Viewer by) {
        var draft = new ItemDraft(title, "", "IN_FORCE", "fi", by.organisation(), null, Visibility.NETWORK, List.of(), null, fields);
        made.add(cast.as(by, () -> items.add(Kind.PRACTICE, draft, by)));
        return made.get(made.size() - 1);
    }

    Fields fields(String rule) {
        return Fields.NONE.with("timing", Map.of("rule", rule)).with("responsible", cast.dispatcherRole).with("participants", List.of(cast.city));
    }

    void leave() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
        made.clear();
    }

    /** What tells a time from the others of a page, by its address. */
    static String key(String place) {
        return place.replaceFirst(".*/clock/", "").replace("/occurrences/", "_");
    }

    static String path(Answer led) {
        return led.location().replaceFirst("https?://[^/]*", "");
    }

    /** What comes back to a page that asks for a part of itself. */
    static Answer part(Visitor visitor, String place, String csrf, String sent) {
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + place))
            .header("Content-Type", "application/x-www-form-urlencoded").header("Accept-Language", "fi").header("HX-Request-Type", "partial")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&" + sent)));
    }
}
