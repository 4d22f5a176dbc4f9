package fi.solmu.clock;

import fi.solmu.clock.wheel.RingName;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rings that a year is laid on, and on which of them a practice stands: on one, or on that of each group it serves. */
public record Rings(List<RingName> names, Function<Planned, List<String>> of) {

    /** The ring of what has no other. */
    private static final String OTHERS = "-";

    public static Rings by(RingBy by, Narrowed narrowed, Say say) {
        var form = narrowed.form();
        return switch (by) {
            case ORGANISATION -> new Rings(
                form.organisations().stream().map(each -> new RingName(each.id().toString(), each.name(), each.colour())).toList(),
                planned -> List.of(planned.organisation().toString()));
            case ROLE -> new Rings(
                with(form.roles().stream()
                    .map(each -> new RingName(each.id().toString(), each.title() + ", " + each.organisationName(), each.colour())),
                    say.text("clock.no-role-ring")),
                planned -> known(planned.practice().responsible(), form.roles().stream().map(role -> role.id()).collect(Collectors.toSet())));
            case GROUP -> new Rings(numbered(form.groups().all().stream().map(each -> new RingName(each.id().toString(), each.title(), 0)),
                    say.text("clock.no-group-ring")), planned -> groups(planned, form.groups()));
            case THEME -> new Rings(numbered(themes(narrowed, say).stream().map(each -> new RingName(each, each, 0)), say.text("clock.no-theme")),
                planned -> List.of(planned.practice().ring().isEmpty() ? OTHERS : planned.practice().ring()));
        };
    }

    /** Those that are in use, in their order. */
    List<RingName> used(Set<String> keys) {
        return names.stream().filter(name -> keys.contains(name.key())).toList();
    }

    public String first(Planned planned) {
        return of.apply(planned).get(0);
    }

    private static List<String> known(Object id, Set<?> all) {
        return List.of(id != null && all.contains(id) ? id.toString() : OTHERS);
    }

    private static List<String> groups(Planned planned, GroupsOfClock groups) {
        var served = groups.of(planned);
        var keys = groups.all().stream().filter(each -> served.contains(each.id())).map(each -> each.id().toString()).toList();
        return keys.isEmpty() ? List.of(OTHERS) : keys;
    }

    private static List<String> themes(Narrowed narrowed, Say say) {
        return narrowed.inForce().stream().map(planned -> planned.practice().ring()).filter(ring -> !ring.isEmpty()).distinct()
            .sorted(say.order()).toList();
    }

    /** What is no organisation has its colour by its place. */
    private static List<RingName> numbered(Stream<RingName> names, String others) {
        var numbered = new ArrayList<RingName>();
        with(names, others).forEach(name -> numbered.add(new RingName(name.key(), name.name(), numbered.size() + 1)));
        return numbered;
    }

    private static List<RingName> with(Stream<RingName> names, String others) {
        return Stream.concat(names, Stream.of(new RingName(OTHERS, others, 0))).toList();
    }
}
