package fi.solmu.network;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser and machine of a sitting, as coarsely as a person needs to know it again. */
public final class Device {

    /** In this order: many browsers also give the names of the ones after them. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"}, {"Chrome", "Chrome"}, {"CriOS", "Chrome"}, {"Safari", "Safari"}};

    private static final String[][] MACHINES = {
        {"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"},
        {"Macintosh", "Mac"}, {"CrOS", "Chromebook"}, {"Linux", "Linux"}};

    private Device() {}

    /** For example "Firefox, Windows"; empty when the browser tells neither. */
    public static String named(@Nullable String userAgent) {
        var said = Objects.requireNonNullElse(userAgent, "");
        return Stream.of(first(BROWSERS, said), first(MACHINES, said))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    }

    private static String first(String[][] names, String said) {
        return Stream.of(names).filter(name -> said.contains(name[0])).map(name -> name[1]).findFirst().orElse("");
    }
}
