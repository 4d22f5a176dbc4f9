package fi.solmu.item.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as letters: lines of cells with a sign between them, cells of many lines in quotes. */
public final class Delimited {

    private static final String SEPARATORS = "\t;,";

    private Delimited() {}

    /** Rows with nothing in them are left out. */
    public static List<List<String>> rows(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int at = 0;
        while (at <= text.length()) {
            int end = end(text, at, separator);
            row.add(unquoted(text.substring(at, end)));
            if (end == text.length() || text.charAt(end) != separator) {
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(List.copyOf(row));
                }
                row.clear();
            }
            at = end + 1 + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? 1 : 0);
        }
        return rows;
    }

    /** As spreadsheets put it on the clipboard. */
    public static String text(List<List<String>> rows, char separator) {
        return rows.stream().map(row -> row.stream().map(cell -> quoted(cell, separator)).collect(Collectors.joining(String.valueOf(separator))))
            .collect(Collectors.joining("\n"));
    }

    /** The sign that parts the first line into most cells; what stands in quotes parts nothing. */
    static char separator(String text) {
        char best = '\t';
        int most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            int found = inFirstLine(text, separator);
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static int inFirstLine(String text, char separator) {
        int found = 0;
        boolean isQuoted = false;
        for (int at = 0; at < text.length() && (isQuoted || text.charAt(at) != '\n' && text.charAt(at) != '\r'); at++) {
            isQuoted ^= text.charAt(at) == '"';
            found += !isQuoted && text.charAt(at) == separator ? 1 : 0;
        }
        return found;
    }

    /** Where the cell ends that begins there. Quotes that are not closed at its end are letters like others: nothing is looked at twice. */
    private static int end(String text, int begin, char separator) {
        if (begin < text.length() && text.charAt(begin) == '"') {
            int quote = text.indexOf('"', begin + 1);
            while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
                quote = text.indexOf('"', quote + 2);
            }
            if (quote >= 0 && (quote + 1 == text.length() || isEnd(text.charAt(quote + 1), separator))) {
                return quote + 1;
            }
        }
        int end = begin;
        while (end < text.length() && !isEnd(text.charAt(end), separator)) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(char letter, char separator) {
        return letter == separator || letter == '\n' || letter == '\r';
    }

    private static String unquoted(String cell) {
        var whole = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return (whole ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell).strip();
    }

    private static String quoted(String cell, char separator) {
        boolean isPlain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
