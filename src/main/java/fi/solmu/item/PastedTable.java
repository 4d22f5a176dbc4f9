package fi.solmu.item;

import fi.solmu.item.tables.Delimited;
import fi.solmu.item.tables.SentTable;
import fi.solmu.web.Refused;
import java.util.List;

/** A table as spreadsheets and documents put it on the clipboard: lines of cells with tabs between, cells of many lines in quotes. */
record PastedTable(List<List<String>> rows) {

    static final int MOST_ROWS = SentTable.MOST_ROWS;
    static final int MOST_COLUMNS = SentTable.MOST_COLUMNS;
    static final int LONGEST = 1_500_000;

    static PastedTable read(String text) {
        if (text.length() > LONGEST) {
            throw Refused.at("table", "item.paste-too-long");
        }
        var table = new PastedTable(Delimited.rows(text, separator(text)));
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
}
