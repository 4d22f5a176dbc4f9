package fi.solmu.clock;

import fi.solmu.network.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The organisations of a network as the clock names and paints them. */
public record Parties(Map<UUID, Organisation> known) {

    public static Parties of(List<Organisation> organisations) {
        return new Parties(organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity())));
    }

    /** One that has left the network has no name here any more. */
    public String name(UUID id) {
        var organisation = known.get(id);
        return organisation == null ? "" : organisation.name();
    }

    public int colour(UUID id) {
        var organisation = known.get(id);
        return organisation == null ? 0 : organisation.colour();
    }

    public String name(Planned planned) {
        return name(planned.organisation());
    }

    public int colour(Planned planned) {
        return colour(planned.organisation());
    }

    /** Who takes part besides the one who answers for it. */
    public List<String> others(Planned planned) {
        return planned.parties().stream().filter(party -> !party.equals(planned.organisation()))
            .map(known::get).filter(Objects::nonNull).map(Organisation::name).toList();
    }

    public List<Organisation> inOrder() {
        return known.values().stream().sorted(Comparator.comparing(Organisation::colour)).toList();
    }
}
