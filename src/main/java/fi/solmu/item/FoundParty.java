package fi.solmu.item;

import fi.solmu.item.words.Folded;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An organisation of the network, or one of its roles, whose name holds all the words that are asked; of a role also who holds it. */
public record FoundParty(String place, String name, String organisation, int colour, boolean isRole) {

    /** So long a word may stand within a compound; a shorter one has to begin a word. */
    private static final int SHORTEST_PART = 4;
    private static final int MOST = 6, SHORTEST = 2;
    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    static List<FoundParty> of(String asked, List<Organisation> organisations, List<Role> roles) {
        var words = Stream.of(folded(asked).split(BETWEEN)).filter(word -> !word.isEmpty()).toList();
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
            return List.of();
        }
        Predicate<String> isNamed = name -> {
            var known = " " + String.join(" ", folded(name).split(BETWEEN));
            return words.stream().allMatch(word -> known.contains(word.length() < SHORTEST_PART ? " " + word : word));
        };
        return Stream.concat(
                organisations.stream().filter(each -> isNamed.test(each.name()))
                    .map(each -> new FoundParty("/network#party-" + each.id(), each.name(), each.name(), each.colour(), false)),
                roles.stream().filter(role -> isNamed.test(role.title() + " " + role.organisationName())
                        || role.holders().stream().anyMatch(holder -> isNamed.test(holder.name())))
                    .map(role -> new FoundParty("/network/roles/" + role.id(), role.title(), role.organisationName(), role.colour(), true)))
            .limit(MOST).toList();
    }

    private static String folded(String words) {
        return Folded.of(words.toLowerCase(Locale.ROOT));
    }
}
