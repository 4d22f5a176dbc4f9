package fi.solmu.network;

import fi.solmu.network.People.Sample;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sample network on the sign-in page: a coordinator, two members and a reader at once, the others behind a press. */
public record SampleNetwork(String name, String word, List<Sample> first, List<Sample> others) {

    private static final int AT_ONCE = 4;

    static List<SampleNetwork> of(List<Sample> samples) {
        return samples.stream()
            .collect(Collectors.groupingBy(Sample::word, LinkedHashMap::new, Collectors.toList()))
            .values().stream().map(SampleNetwork::one).toList();
    }

    private static SampleNetwork one(List<Sample> people) {
        var first = first(people);
        var others = people.stream().filter(each -> !first.contains(each)).toList();
        return new SampleNetwork(people.get(0).network(), people.get(0).word(), List.copyOf(first), others);
    }

    private static Set<Sample> first(List<Sample> people) {
        var first = new LinkedHashSet<Sample>();
        Stream.of("COORDINATOR", "MEMBER", "MEMBER", "VIEWER").forEach(access -> people.stream()
            .filter(each -> each.access().equals(access) && !first.contains(each)).findFirst().ifPresent(first::add));
        var more = people.stream().filter(each -> !first.contains(each)).limit(AT_ONCE - first.size()).toList();
        first.addAll(more);
        return first;
    }
}
