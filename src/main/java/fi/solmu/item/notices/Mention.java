package fi.solmu.item.notices;

import fi.solmu.network.Addressee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody called by name in a text: an @ and the whole name of a person or a role. */
public record Mention(int place, int length, Addressee whom) {

    /** More than that is no talk with anybody. */
    static final int MOST = 50;

    /** The longest name that stands there counts. What is nobody's name, or that of several, stays as text. */
    static List<Mention> in(String text, Collection<Addressee> among, Set<String> picked) {
        var found = new ArrayList<Mention>();
        for (int at = text.indexOf('@'); at >= 0 && found.size() < MOST; at = text.indexOf('@', at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                int place = at;
                one(standing(text, at + 1, among), picked).ifPresent(whom -> found.add(new Mention(place, whom.name().length() + 1, whom)));
            }
        }
        return found;
    }

    private static List<Addressee> standing(String text, int at, Collection<Addressee> among) {
        var standing = among.stream().filter(each -> stands(text, at, each.name())).toList();
        int longest = standing.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        return standing.stream().filter(each -> each.name().length() == longest).toList();
    }

    private static boolean stands(String text, int at, String name) {
        int end = at + name.length();
        return text.regionMatches(true, at, name, 0, name.length())
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static Optional<Addressee> one(List<Addressee> named, Set<String> picked) {
        var chosen = named.stream().filter(each -> picked.contains(each.id().toString())).toList();
        var those = chosen.isEmpty() ? named : chosen;
        return those.stream().map(Addressee::id).collect(Collectors.toSet()).size() == 1
            ? those.stream().min(Comparator.comparing(Addressee::name)) : Optional.empty();
    }
}
