package fi.solmu.walk;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.walk.Routes.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** Puts real ids of a planted network into the variables of a route. What it has not been taught it does not guess. */
record Filling(Planted planted, Map<Kind, List<ItemId>> those, boolean isFresh) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

    /** An address that can be asked, with what a form would send there. */
    record Address(Route route, String path, List<String> sent) {

        @Override
        public String toString() {
            return route.method() + " " + path;
        }
    }

    /** What the network sees, as it stands. */
    static Filling open(Planted planted) {
        return new Filling(planted, planted.open, false);
    }

    /** What only one organisation sees. */
    static Filling hidden(Planted planted) {
        return new Filling(planted, planted.hidden, false);
    }

    /** Something new at each address, for deeds that are really done. */
    static Filling fresh(Planted planted) {
        return new Filling(planted, planted.open, true);
    }

    List<Address> of(Route route) {
        return kinds(route).flatMap(kind -> Stream.of(false, true).map(all -> address(route, kind, all)).distinct()).toList();
    }

    /** The kinds whose items stand at such addresses; any one where the route has no item. */
    private Stream<Kind> kinds(Route route) {
        var built = those.keySet().stream();
        if (!hasItem(route) && !route.pattern().contains("{kind}")) {
            return built.limit(1);
        }
        if (route.pattern().contains("/paste/")) {
            return built.filter(planted::standsAlone);
        }
        var place = route.pattern().replaceFirst("^/\\{[^/]*\\}/", "");
        var owner = those.keySet().stream()
            .filter(kind -> (place + "/").startsWith(kind.place() + "/"))
            .max(Comparator.comparingInt(kind -> kind.place().length()));
        return owner.isPresent() ? owner.stream() : built;
    }

    static boolean hasItem(Route route) {
        return (route.pattern().contains("{id}") || route.pattern().contains("{code")) && !isOfNetwork(route);
    }

    /** Parties, roles, members and invitations have ids of their own, which are no items'. */
    private static boolean isOfNetwork(Route route) {
        return route.pattern().startsWith("/{network}/network");
    }

    private Address address(Route route, Kind kind, boolean isAsked) {
        var item = isFresh && hasItem(route) ? planted.fresh(kind) : those.get(kind).get(0);
        var path = VARIABLE.matcher(route.pattern()).replaceAll(found -> variable(route, found.group(1), kind, item));
        return new Address(route, path, sent(route, kind, item, isAsked));
    }

    private String variable(Route route, String name, Kind kind, ItemId item) {
        return switch (name) {
            case "network" -> planted.word;
            case "id" -> isOfNetwork(route) ? planted.party(route.pattern()).toString() : item.toString();
            case "organisation" -> (route.pattern().contains("/closed/") ? planted.organisation : planted.otherOrganisation).toString();
            case "person" -> planted.spare.person().toString();
            case "role" -> planted.role.toString();
            case "step" -> "roles";
            case "language" -> "en";
            case "token", "secret" -> "no-such-secret";
            case "feed" -> planted.feed().toString();
            case "share" -> planted.share().toString();
            case "source" -> planted.source().toString();
            case "alert" -> planted.alert().toString();
            case "drill" -> planted.drill(those.get(Kind.ACTION_CARD).get(0)).toString();
            case "format" -> "csv";
            case "code" -> kind.letters() + "-" + planted.number(item);
            case "kind" -> kind.word();
            case "file" -> hasItem(route) ? planted.file(item, planted.reader, these() + "file").toString() : ItemId.nextUuid().toString();
            case "version" -> "1";
            case "date" -> Samples.time().toString();
            case "comment" -> planted.comment(item, planted.reader).toString();
            case "link" -> planted.link(item, kind).toString();
            default -> throw new AssertionError("Teach fi.solmu.walk.Filling what {" + name + "} of " + route + " is");
        };
    }

    /** What is hidden is planted under words of its own. */
    private String these() {
        return those == planted.hidden ? "hidden" : "";
    }

    /** What the route cannot do without; for pages once more with all that may be asked of them. */
    private List<String> sent(Route route, Kind kind, ItemId item, boolean isAsked) {
        var sent = new ArrayList<String>();
        for (var parameter : route.handler().getMethod().getParameters()) {
            var asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
            if (asked == null) {
                continue;
            }
            boolean isMap = Map.class.isAssignableFrom(parameter.getType());
            var name = asked.name().isEmpty() ? parameter.getName() : asked.name();
            if (!isMap && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                sent.addAll(List.of(name, value(name, route, kind, item).orElseThrow(() ->
                    new AssertionError("Teach fi.solmu.walk.Filling what " + name + " of " + route + " is"))));
            } else if (route.isGet() && isAsked) {
                Stream.of("q", "order", "organisation").filter(each -> isMap || each.equals(name) || value(name, route, kind, item).isPresent())
                    .map(each -> isMap ? each : name).distinct()
                    .forEach(each -> sent.addAll(List.of(each, value(each, route, kind, item).orElseThrow())));
            }
        }
        if (route.isJson()) {
            return inJson(route, kind);
        }
        if (!route.isGet()) {
            sent.addAll(List.of("title", planted.text("senttitle"), "said", planted.text("said"), "visibility", "NETWORK"));
        }
        return sent;
    }

    /** What a program sends: with a new item and a changed one what they cannot do without. */
    private List<String> inJson(Route route, Kind kind) {
        return route.isGet() ? List.of()
            : route.pattern().endsWith("/comments") ? List.of("text", planted.text("said"))
            : route.pattern().endsWith("/links") ? List.of("relation", "relates_to", "to", planted.fresh(kind).toString())
            : route.method().equals("PUT") ? List.of("title", planted.text("senttitle"), "revision", "1") : List.of("title", planted.text("senttitle"));
    }

    private Optional<String> value(String name, Route route, Kind kind, ItemId item) {
        return Optional.ofNullable(switch (name) {
            case "key" -> ItemId.nextUuid().toString();
            case "revision", "version" -> "1";
            case "way" -> "relates_to:true:" + kind.word();
            case "word" -> planted.word;
            case "from" -> route.pattern().endsWith("/comparison") ? "1" : item.toString();
            case "relation" -> "relates_to";
            case "forward" -> "true";
            case "other", "into" -> planted.fresh(kind).toString();
            case "situation" -> planted.fresh(Kind.SITUATION).toString();
            case "what" -> "NETWORK";
            case "same" -> "false";
            case "person" -> planted.reader.person().toString();
            case "organisation" -> planted.organisation.toString();
            case "order" -> "title";
            case "q" -> planted.beginning();
            default -> null;
        });
    }
}
