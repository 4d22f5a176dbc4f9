package fi.solmu.clock.inward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of a calendar file: its name, what is said of it, and its value. */
record ContentLine(String name, Map<String, String> parameters, String value) {

    private static final int LONGEST = 100_000;

    /** A line that begins with a blank goes on with the one before it. What is longer than any event needs is cut. */
    static List<String> unfolded(String text) {
        var lines = new ArrayList<StringBuilder>();
        text.lines().forEach(line -> {
            boolean isMore = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !lines.isEmpty();
            if (!isMore) {
                lines.add(new StringBuilder());
            }
            var whole = lines.get(lines.size() - 1);
            whole.append(line, isMore ? 1 : 0, Math.min(line.length(), (isMore ? 1 : 0) + Math.max(0, LONGEST - whole.length())));
        });
        return lines.stream().map(StringBuilder::toString).toList();
    }

    /** A line without a colon is no line of a calendar, and has no name. */
    static ContentLine of(String line) {
        var parts = new ArrayList<String>();
        boolean isQuoted = false;
        int begin = 0, at = 0;
        for (; at < line.length(); at++) {
            char letter = line.charAt(at);
            isQuoted ^= letter == '"';
            if (!isQuoted && (letter == ';' || letter == ':')) {
                parts.add(line.substring(begin, at));
                begin = at + 1;
                if (letter == ':') {
                    break;
                }
            }
        }
        if (at == line.length()) {
            return new ContentLine("", Map.of(), line);
        }
        var parameters = new HashMap<String, String>();
        parts.stream().skip(1).map(part -> part.split("=", 2)).filter(pair -> pair.length == 2)
            .forEach(pair -> parameters.put(pair[0].toUpperCase(Locale.ROOT), pair[1].replace("\"", "")));
        return new ContentLine(parts.get(0).strip().toUpperCase(Locale.ROOT), parameters, line.substring(at + 1).strip());
    }

    /** The value as people wrote it. */
    String text() {
        var text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == '\\' && at + 1 < value.length()) {
                char next = value.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(letter);
            }
        }
        return text.toString().strip();
    }
}
