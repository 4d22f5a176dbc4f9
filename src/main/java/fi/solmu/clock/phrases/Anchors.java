package fi.solmu.clock.phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The practices of a network as days that others hang on, by their codes and titles; it remembers which were named. */
public final class Anchors implements Landmarks {

    /** A practice by what people call it, and its title as it is looked for. */
    public record Name(UUID id, String code, String title, String plain) {

        public Name(UUID id, String code, String title) {
            this(id, code, title, Phrase.tidy(title).toLowerCase(Locale.ROOT).replaceAll("[. ]+", " ").strip());
        }

        public String words() {
            return code + " " + title;
        }
    }

    private static final Landmark LANDMARK = new Landmark("X-ANCHOR=NONE", null, null);
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])(\\p{L}{2,3}) ?– ?(\\d{1,8})(?![\\p{L}\\d])");
    private static final int LEAST_ALIKE = 4, ENDING = 3, LONGER = 4;

    private final List<Name> names;
    private final Set<UUID> found = new HashSet<>();

    public Anchors(List<Name> names) {
        this.names = names;
    }

    public Set<UUID> found() {
        return found;
    }

    /** "VK-3 Tilinpäätös", with its title or without. */
    @Override
    public List<Written> written(String text) {
        var written = new ArrayList<Written>();
        var codes = CODE.matcher(text);
        while (codes.find()) {
            var code = codes.group(1) + "-" + codes.group(2);
            names.stream().filter(name -> name.code().equalsIgnoreCase(code)).findFirst().ifPresent(name -> {
                found.add(name.id());
                written.add(new Written(codes.start(), codes.end() + titled(text.substring(codes.end()), Phrase.tidy(name.title())), LANDMARK));
            });
        }
        return written;
    }

    /** By the title in some form: the ending may differ. Where two are alike nobody guesses. */
    @Override
    public Optional<Landmark> named(String words) {
        var exact = names.stream().filter(name -> name.plain().equals(words)).toList();
        var alike = exact.isEmpty() ? names.stream().filter(name -> isAlike(name.plain(), words)).toList() : exact;
        if (alike.size() > 1) {
            throw Misread.vague(words);
        }
        alike.forEach(name -> found.add(name.id()));
        return alike.stream().map(name -> LANDMARK).findFirst();
    }

    private static int titled(String rest, String title) {
        var after = rest.stripLeading();
        return after.regionMatches(true, 0, title, 0, title.length()) ? rest.length() - after.length() + title.length() : 0;
    }

    private static boolean isAlike(String title, String words) {
        int same = 0;
        while (same < Math.min(title.length(), words.length()) && title.charAt(same) == words.charAt(same)) {
            same++;
        }
        boolean inOneWord = !title.substring(same).contains(" ") && !words.substring(same).contains(" ");
        return inOneWord && same >= LEAST_ALIKE && same >= title.length() - ENDING && words.length() <= title.length() + LONGER;
    }
}
