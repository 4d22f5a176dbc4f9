package fi.solmu.web;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sentence of the product in one language, with places for what is told in it. */
public final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int COUNTED = 100;

    private final String pattern;
    private final Locale locale;
    /** Words and names of places in turn, when the sentence holds nothing that bends. */
    private final @Nullable List<String> plain;
    private @Nullable MessageFormat format;
    private volatile @Nullable AtomicReferenceArray<@Nullable String> counted;

    Sentence(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        plain = parts(pattern);
    }

    public String pattern() {
        return pattern;
    }

    /** Arguments come as name, value, name, value. */
    String with(Object... arguments) {
        if (plain == null || !areWords(arguments)) {
            return arguments.length == 2 && arguments[1] instanceof Integer n && n >= 0 && n < COUNTED
                ? counting(n, arguments) : formatted(arguments);
        }
        var said = new StringBuilder();
        for (int i = 0; i < plain.size(); i++) {
            said.append(i % 2 == 0 ? plain.get(i) : value(plain.get(i), arguments));
        }
        return said.toString();
    }

    /** What is counted is seldom many, and much of what a page says is one count: that is put together once. */
    private String counting(int n, Object... arguments) {
        var known = counted;
        if (known == null) {
            known = new AtomicReferenceArray<>(COUNTED);
            counted = known;
        }
        var said = known.get(n);
        if (said == null) {
            said = formatted(arguments);
            known.set(n, said);
        }
        return said;
    }

    /** MessageFormat keeps its workings in itself, so one thread at a time. */
    private synchronized String formatted(Object... arguments) {
        if (format == null) {
            format = new MessageFormat(pattern, locale);
        }
        var named = new HashMap<String, Object>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return format.format(named);
    }

    private static boolean areWords(Object... arguments) {
        for (int i = 1; i < arguments.length; i += 2) {
            if (!(arguments[i] instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** What is not told stays as its place, as MessageFormat leaves it. */
    private static String value(String name, Object... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (arguments[i].equals(name)) {
                return (String) arguments[i + 1];
            }
        }
        return "{" + name + "}";
    }

    private static @Nullable List<String> parts(String pattern) {
        var parts = new ArrayList<String>();
        int end = 0;
        for (var place = PLACE.matcher(pattern); place.find(); end = place.end()) {
            parts.add(pattern.substring(end, place.start()));
            parts.add(place.group(1));
        }
        parts.add(pattern.substring(end));
        var words = new StringBuilder();
        for (int i = 0; i < parts.size(); i += 2) {
            words.append(parts.get(i));
        }
        return words.chars().anyMatch(each -> "{}'".indexOf(each) >= 0) ? null : List.copyOf(parts);
    }
}
