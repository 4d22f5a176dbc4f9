package fi.solmu.exchange;

import java.util.regex.Pattern;

/** How one piece of text is written in YAML: without quotes where every reader takes it for the same text, otherwise with. */
final class ScalarStyle {

    /** What some reader of YAML takes for something else than text. */
    private static final Pattern OTHER = Pattern.compile(
            "~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?[0-9][0-9_.,:eExXoO+-]*|[-+]?\\.(inf|nan|[0-9].*)"
                    + "|[0-9]{4}-[0-9].*|[-+][0-9]+[dm]|0d|0[xo][0-9a-f_]+|---.*|\\.\\.\\..*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private ScalarStyle() {}

    /** On one line; {@code inFlow} between brackets, where commas, brackets and question marks mean something. */
    static String line(String text, boolean bare, boolean inFlow) {
        return bare || isPlain(text, inFlow) ? text : quoted(text);
    }

    /** Whether it may stand as lines of its own under {@code |}. */
    static boolean isBlock(String text) {
        return text.indexOf('\n') > 0 && text.charAt(0) != ' ' && text.charAt(0) != '\t' && !text.endsWith("\n\n")
                && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank())
                && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
    }

    private static boolean isPlain(String text, boolean inFlow) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !OTHER.matcher(text).matches()
                && !text.contains(": ") && !text.contains(" #") && !text.endsWith(":")
                && (!inFlow || text.chars().noneMatch(c -> ",?[]{}".indexOf(c) >= 0))
                && text.codePoints().allMatch(ScalarStyle::isPrintable);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\u%04X", c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029
                || c >= 0xE000 && c < 0xFFFE && c != 0xFEFF || c > 0xFFFF;
    }
}
