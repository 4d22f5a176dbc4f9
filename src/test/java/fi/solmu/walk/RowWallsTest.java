package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.walk.Filling.Address;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;

/** With every check of the application switched off, the rows themselves keep one network from another. */
@ProductTest
class RowWallsTest {

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired Cast cast;
    @Autowired ForgedViewer forged;

    @Test
    void the_database_alone_keeps_a_stranger_out() {
        var planted = new Planted(beans).withHidden();
        forged.as(intruder(planted));
        var ledger = new Ledger(beans);
        var addresses = addresses(planted);
        var before = ledger.of(planted.coordinator.network());

        var faults = new ArrayList<String>();
        quietly(() -> {
            faults.addAll(told(addresses, cast.ulla.word(), visitors.as(cast.ulla), planted));
            faults.addAll(told(addresses, planted.word, visitors.as(cast.ulla), planted));
            faults.addAll(told(addresses, planted.word, visitors.nobody(), planted));
        });

        assertThat(faults).isEmpty();
        assertThat(ledger.of(planted.coordinator.network())).isEqualTo(before);
    }

    @Test
    void the_same_intruder_comes_in_where_the_database_is_told_another_truth() {
        var planted = new Planted(beans);
        forged.as(intruder(planted));
        var inside = visitors.as(planted.reader).with(ForgedViewer.HEADER, "yes");
        assertThat(inside.get("/" + planted.word + "/search?q=" + planted.beginning()).text()).containsPattern(planted.leak());
    }

    private List<Address> addresses(Planted planted) {
        var addresses = new ArrayList<Address>();
        for (var route : Routes.of(beans)) {
            if (route.isInNetwork()) {
                addresses.addAll(Filling.open(planted).of(route));
                if (Filling.hasItem(route)) {
                    addresses.addAll(Filling.hidden(planted).of(route));
                }
            }
        }
        return addresses;
    }

    /** Every address is asked, deeds before pages, so that what a deed laid bare would be seen. */
    private static List<String> told(List<Address> addresses, String word, Visitor visitor, Planted planted) {
        var walker = new Walker(visitor.with(ForgedViewer.HEADER, "yes"));
        var faults = new ArrayList<String>();
        int opened = 0;
        for (var isGet : List.of(false, true)) {
            for (var address : addresses) {
                if (address.route().isGet() == isGet) {
                    var there = new Address(address.route(), address.path().replaceFirst("^/" + planted.word, "/" + word), withoutMarks(address));
                    var answer = walker.goesTo(there);
                    opened += answer.status() == 200 ? 1 : 0;
                    planted.leak().matcher(answer.text() + answer.location()).results()
                        .forEach(found -> faults.add(there + " tells " + found.group()));
                }
            }
        }
        assertThat(opened).as("pages that the application would have shown").isGreaterThan(10);
        return faults;
    }

    /** The database refuses what the application lets pass, and each time the log would say so at length. */
    private static void quietly(Runnable work) {
        var logs = LoggingSystem.get(RowWallsTest.class.getClassLoader());
        var loud = List.of("fi.solmu.web.Refusals", "org.apache.catalina.core");
        loud.forEach(name -> logs.setLogLevel(name, LogLevel.OFF));
        try {
            work.run();
        } finally {
            loud.forEach(name -> logs.setLogLevel(name, null));
        }
    }

    /** What is sent comes back in the form, so it is not one of the planted words. */
    private static List<String> withoutMarks(Address address) {
        return address.sent().stream().map(each -> each.startsWith("zyqa") && each.endsWith("uu") ? "sent by a stranger" : each).toList();
    }

    /** Taken for a coordinator of the planted network, under a name that is not one of its words. */
    private static Viewer intruder(Planted planted) {
        var like = planted.coordinator;
        return new Viewer(like.person(), "Nobody", like.organisation(), "Nowhere", like.network(), planted.word, "Somewhere",
                Access.COORDINATOR, Set.of(planted.role), Locale.forLanguageTag("fi-FI"));
    }
}
