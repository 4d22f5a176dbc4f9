package fi.solmu.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every template knows: who reads, in which language, where, and how the page is to be shown. */
public record Page(
        @Nullable Viewer viewer,
        Say say,
        String path,
        String query,
        String csrf,
        boolean meeting,
        boolean part,
        String notice,
        int unread,
        String assets) {

    private static final Pattern ABOUT = Pattern.compile("^/[^/]+(/[a-z]+)+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=/)");

    public String t(String key, Object... arguments) {
        return say.text(key, arguments);
    }

    /** An address in the network the reader stands in. */
    public String at(String rest) {
        return "/" + viewer.word() + rest;
    }

    /** The address of a file that ships with Solmu; it changes with the file, so it may be kept for ever. */
    public String asset(String file) {
        return "/s/" + assets + "/" + file;
    }

    /** The menu marks the place the reader stands in. */
    public boolean isIn(String module) {
        return viewer != null && (path + "/").startsWith("/" + viewer.word() + "/" + module + "/");
    }

    public boolean isFront() {
        return viewer != null && path.equals("/" + viewer.word());
    }

    /** The page of the thing that this address is about, when it is about one. */
    public @Nullable String above() {
        var about = ABOUT.matcher(path);
        return viewer != null && about.find() && about.end() < path.length() ? about.group() : null;
    }

    /** This same page, for forms that bring the reader back. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
