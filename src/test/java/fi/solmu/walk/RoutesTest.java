package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.walk.Filling.Address;
import fi.solmu.walk.Routes.Route;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every route is walked by everybody who has no business there, and by one who has. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    /** Whatever else stands open to nobody in particular is a mistake. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /error", "POST /error", "GET /sign-in", "POST /sign-in", "POST /sign-in/sample", "POST /sign-out",
            "POST /meeting-view", "POST /language", "GET /network-file.schema.json", "GET /invitation/{token}",
            "POST /invitation/{token}", "GET /feeds/{secret}.ics", "GET /share/{secret}", "GET /share/{secret}/embed", "GET /openapi in JSON",
            "GET /me/mail/stop/{token}", "POST /me/mail/stop/{token}", "POST /alerts/{secret}", "GET /offline", "GET /health");

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired Cast cast;

    List<Route> routes;
    Planted planted;
    Ledger ledger;

    @BeforeAll
    void plant() {
        routes = Routes.of(beans);
        assertThat(routes).hasSizeGreaterThan(20);
        planted = new Planted(beans).withHidden();
        ledger = new Ledger(beans);
    }

    @Test
    void every_route_can_be_walked() {
        var untaught = new TreeSet<String>();
        for (var route : routes) {
            try {
                Filling.open(planted).of(route);
            } catch (AssertionError unknown) {
                untaught.add(unknown.getMessage());
            }
        }
        assertThat(untaught).isEmpty();
    }

    @Test
    void what_stands_open_to_everybody_is_listed() {
        assertThat(routes.stream().filter(route -> route.may() == Access.ANYBODY).map(Route::toString)).isSubsetOf(PUBLIC);
    }

    @Test
    void what_is_of_a_network_asks_for_its_members() {
        assertThat(routes.stream().filter(Route::isInNetwork)).allSatisfy(route ->
            assertThat(route.may()).as(route.toString()).isIn(Access.VIEWER, Access.MEMBER, Access.COORDINATOR));
        assertThat(routes.stream().filter(route -> !route.isGet() && route.isInNetwork() && route.may() == Access.VIEWER).map(Route::pattern))
            .as("what a reader may send")
            .allMatch(pattern -> pattern.matches(".*/(comments|clock/feed|clock/\\{id}/occurrences/\\{date}/help|items/\\{id}/files|following|notices"
                + "|cards/\\{id}/readings|cards/\\{id}/rehearsals|cards/\\{id}/alone|cards/alone)(/.*)?"));
    }

    @Test
    void nobody_is_sent_to_sign_in() {
        walk(visitors.nobody(), Filling.open(planted), routes.stream().filter(route -> route.may() != Access.ANYBODY), planted.leak(),
            (address, answer) -> address.route().isGet() && !address.route().isJson()
                ? answer.status() == 302 && answer.location().contains("/sign-in") : answer.status() == 401);
    }

    @Test
    void a_person_of_another_network_finds_nothing() {
        walk(visitors.as(cast.ulla), Filling.open(planted), routes.stream().filter(Route::isInNetwork), planted.leak(),
            (address, answer) -> answer.status() == 404);
        walk(visitors.as(cast.ulla), Filling.open(planted), routes.stream().filter(route -> route.isGet() && !route.isInNetwork()), planted.leak(),
            (address, answer) -> answer.status() < 500);
    }

    @Test
    void ids_of_another_network_are_nothing_in_ones_own() {
        var home = cast.ulla.word();
        walk(visitors.as(cast.ulla), Filling.open(planted), routes.stream().filter(route -> route.pattern().contains("{id}")), planted.leak(),
            (address, answer) -> answer.status() == 404, path -> path.replaceFirst("^/" + planted.word, "/" + home));
    }

    @Test
    void readers_and_members_do_only_what_is_theirs() {
        walk(visitors.as(planted.reader), Filling.open(planted),
            routes.stream().filter(route -> route.may() == Access.MEMBER || route.may() == Access.COORDINATOR), Pattern.compile("(?!)"),
            (address, answer) -> answer.status() == (isTold(address.route()) ? 422 : 404));
        walk(visitors.as(planted.member), Filling.open(planted),
            routes.stream().filter(route -> route.may() == Access.COORDINATOR), Pattern.compile("(?!)"),
            (address, answer) -> answer.status() == 404);
    }

    @Test
    void another_organisation_sees_nothing_of_what_one_keeps_to_itself() {
        walk(visitors.as(planted.other), Filling.hidden(planted), routes.stream().filter(route -> Filling.hasItem(route) && route.may() != Access.COORDINATOR),
            planted.hiddenLeak(), (address, answer) -> answer.status() == 404);
        walk(visitors.as(planted.other), Filling.open(planted), routes.stream().filter(Route::isGet), planted.hiddenLeak(),
            (address, answer) -> answer.status() < 500);
    }

    @Test
    void the_right_person_gets_what_the_others_do_not() {
        for (var who : List.of(planted.reader, planted.member, planted.coordinator)) {
            walk(visitors.as(who), Filling.open(planted), routes.stream().filter(route -> route.isGet() && route.may() == who.access()),
                Pattern.compile("(?!)"), (address, answer) -> answer.status() == 200 || answer.status() == 302);
            walk(visitors.as(who), Filling.fresh(planted), routes.stream().filter(route -> !route.isGet() && route.may() == who.access()),
                Pattern.compile("(?!)"), (address, answer) -> Set.of(200, 201, 204, 302, 303, 409, 422).contains(answer.status()));
        }
        walk(visitors.as(planted.member), Filling.hidden(planted), routes.stream().filter(route -> route.isGet() && Filling.hasItem(route)),
            Pattern.compile("(?!)"), (address, answer) -> answer.status() == 200 || answer.status() == 302);
    }

    /** Of what a program sees it is told why it may not write it. */
    private static boolean isTold(Route route) {
        return Set.of("ItemsInJson", "LinksInJson", "OwnInJson").contains(route.handler().getBeanType().getSimpleName());
    }

    private void walk(Visitors.Visitor who, Filling filling, Stream<Route> where, Pattern leak, BiPredicate<Address, Answer> right) {
        walk(who, filling, where, leak, right, path -> path);
    }

    private void walk(
            Visitors.Visitor who, Filling filling, Stream<Route> where, Pattern leak, BiPredicate<Address, Answer> right,
            java.util.function.UnaryOperator<String> turned) {
        var addresses = where.flatMap(route -> filling.of(route).stream())
            .map(address -> new Address(address.route(), turned.apply(address.path()), address.sent())).toList();
        var before = ledger.of(planted.coordinator.network());
        var walker = new Walker(who);
        var faults = new ArrayList<String>();
        for (var address : addresses) {
            var answer = walker.goesTo(address);
            if (!right.test(address, answer)) {
                faults.add(address + " answers " + answer.status() + " " + answer.location());
            }
            leak.matcher(answer.text() + answer.response().headers().map()).results()
                .forEach(word -> faults.add(address + " tells " + word.group()));
        }
        assertThat(faults).isEmpty();
        if (!filling.isFresh()) {
            assertThat(ledger.of(planted.coordinator.network())).isEqualTo(before);
        }
    }
}
