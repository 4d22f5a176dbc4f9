package fi.solmu.exchange;

import fi.solmu.web.Refused;
import java.util.Map;
import java.util.regex.Pattern;

/** Where in the file a fault stands that a rule of the product found: "occurrences[0].date" is the first date of that list. */
final class FaultPlace {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]+)]");
    /** The file calls some things by other names than forms do. */
    private static final Map<String, String> IN_FILE =
            Map.of("owner", "organisation", "ownerRole", "owner", "reviewBy", "review_by");

    private FaultPlace() {}

    static Mistake of(Entry entry, Node.Fields start, Refused.Fault fault) {
        Node at = start;
        var key = new StringBuilder(entry.name());
        var steps = STEP.matcher(fault.field());
        while (steps.find()) {
            var name = steps.group(1) == null ? null : IN_FILE.getOrDefault(steps.group(1), steps.group(1));
            var next = name == null ? member(at, Integer.parseInt(steps.group(2))) : field(at, name);
            key.append('.').append(name == null ? String.valueOf(Integer.parseInt(steps.group(2)) + 1) : name);
            at = next == null ? at : next;
        }
        return new Mistake(at.line(), key.toString(), fault.key(), fault.arguments());
    }

    private static Node member(Node of, int index) {
        return of instanceof Node.Sequence list && index < list.values().size() ? list.values().get(index) : null;
    }

    private static Node field(Node of, String name) {
        return of instanceof Node.Fields group ? group.values().get(name) : null;
    }
}
