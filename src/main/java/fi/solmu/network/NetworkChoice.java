package fi.solmu.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A network one may enter, with every organisation one may act for there. */
public record NetworkChoice(String word, String name, boolean isDraft, List<People.Membership> parts) {

    static List<NetworkChoice> of(List<People.Membership> memberships, String language) {
        return memberships.stream()
            .collect(Collectors.groupingBy(People.Membership::word, LinkedHashMap::new, Collectors.toList()))
            .values().stream().map(parts -> one(parts, language)).toList();
    }

    public boolean isForOne() {
        return parts.size() == 1;
    }

    private static NetworkChoice one(List<People.Membership> parts, String language) {
        var any = parts.get(0);
        return new NetworkChoice(any.word(), any.name(language), any.state().equals("DRAFT"), parts);
    }
}
