package fi.solmu.clock;

import fi.solmu.web.Viewer;
import java.util.regex.Pattern;

/** The page on which somebody told of a time, and to which they come back. What is no page of the network leads to the practice. */
record Back(String page) {

    private static final int LONGEST = 2000;
    private static final Pattern PAGE = Pattern.compile("/[a-z][a-z0-9-]+(?:/[A-Za-z0-9-]+)*(?:\\?[\\w=&%.+~*:-]*)?");
    private static final Pattern TOLD = Pattern.compile("(?<=[?&])told=[^&]*&?");

    static Back of(String sent, String otherwise, Viewer viewer) {
        var home = "/" + viewer.word();
        boolean isHere = sent.length() <= LONGEST && PAGE.matcher(sent).matches()
            && (sent.equals(home) || sent.startsWith(home + "/") || sent.startsWith(home + "?"));
        return new Back(isHere ? TOLD.matcher(sent).replaceAll("").replaceFirst("[?&]$", "") : home + otherwise);
    }

    String redirect() {
        return "redirect:" + page;
    }

    /** There it is said what was told. */
    String telling(String key) {
        return redirect() + (page.contains("?") ? "&" : "?") + "told=" + key + "#told-" + key;
    }
}
