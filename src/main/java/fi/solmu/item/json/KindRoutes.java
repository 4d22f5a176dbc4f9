package fi.solmu.item.json;

import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.JsonRefusals;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every kind that has a home its addresses in JSON, beside those of its pages. */
@Component
@ConditionalOnWebApplication
class KindRoutes implements SmartInitializingSingleton {

    private static final String ONE = "/{id}";

    private final RequestMappingHandlerMapping routes;
    private final Kinds kinds;
    private final Readings readings;
    private final Sendings sendings;
    private final JsonRefusals refusals;
    private final Items items;
    private final Pointed pointed;

    KindRoutes(
            RequestMappingHandlerMapping routes, Kinds kinds, Readings readings, Sendings sendings, JsonRefusals refusals, Items items,
            Pointed pointed) {
        this.items = items;
        this.pointed = pointed;
        this.routes = routes;
        this.kinds = kinds;
        this.readings = readings;
        this.sendings = sendings;
        this.refusals = refusals;
    }

    @Override
    public void afterSingletonsInstantiated() {
        kinds.built().forEach(this::add);
    }

    private void add(Kind kind) {
        var items = new ItemsInJson(kind, readings, sendings, refusals);
        add(items, kind, RequestMethod.GET, "", "register");
        add(items, kind, RequestMethod.GET, ONE, "show");
        add(items, kind, RequestMethod.POST, "", "make");
        add(items, kind, RequestMethod.PUT, ONE, "change");
        add(items, kind, RequestMethod.DELETE, ONE, "remove");
        add(items, kind, RequestMethod.POST, ONE + "/return", "bringBack");
        kinds.home(kind).open().forEach(address -> add(
            new OwnInJson(address, kind, this.items, pointed), kind, address.isRead() ? RequestMethod.GET : RequestMethod.POST,
            ONE + address.rest(), address.may() == Access.VIEWER ? "byReaders" : "byMembers"));
    }

    private void add(Object answers, Kind kind, RequestMethod method, String rest, String name) {
        var route = RequestMappingInfo.paths("/{network}/" + kind.place() + rest).methods(method).produces(Json.TYPE);
        var reads = method == RequestMethod.PUT || name.equals("make") || answers instanceof OwnInJson && method == RequestMethod.POST;
        routes.registerMapping((reads ? route.consumes(Json.TYPE) : route).options(routes.getBuilderConfiguration()).build(), answers,
            method(answers, name));
    }

    private static Method method(Object answers, String name) {
        return Stream.of(answers.getClass().getDeclaredMethods()).filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
    }
}
