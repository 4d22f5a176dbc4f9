package fi.solmu.item;

import fi.solmu.web.Refused;
import java.util.ArrayList;
import java.util.List;

/** A table as spreadsheets and documents put it on the clipboard: lines of cells with tabs between, cells of many lines in quotes. */
record PastedTable(List<List<String>> rows) {

    static final int MOST_ROWS = 200;
    static final int MOST_COLUMNS = 20;
    static final int LONGEST = 500_000;

    static PastedTable read(String text) {
        if (text.length() > LONGEST) {
            throw Refused.at("table", "item.paste-too-long");
        }
        var table = new PastedTable(rows(text, separator(text)).stream().filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList());
        if (table.rows.isEmpty()) {
            throw Refused.at("table", "item.paste-empty");
        }
        if (table.rows.size() > MOST_ROWS + 1 || table.width() > MOST_COLUMNS) {
            throw Refused.at("table", "item.paste-too-large", "rows", MOST_ROWS, "columns", MOST_COLUMNS);
        }
        return table;
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Rows may be shorter than the widest. */
    String cell(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }

    /** A list of values from a file has semicolons where the clipboard has tabs. */
    private static char separator(String text) {
        return text.indexOf('\t') < 0 && text.strip().lines().allMatch(line -> line.indexOf(';') > 0) ? ';' : '\t';
    }

    private static List<List<String>> rows(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int at = 0;
        while (at <= text.length()) {
            int end = end(text, at, separator);
            row.add(unquoted(text.substring(at, end)));
            if (end == text.length() || text.charAt(end) != separator) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            at = end + 1 + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? 1 : 0);
        }
        return rows;
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
}
