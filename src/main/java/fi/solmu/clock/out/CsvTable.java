package fi.solmu.clock.out;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as spreadsheets open it: with a mark of its letters, and nothing in it that a spreadsheet would reckon. */
final class CsvTable {

    private static final String FORMULAS = "=+-@\t\r";

    private final Writer out;
    private final char between;

    /** Finns and Swedes write a comma in numbers, and so their spreadsheets divide by semicolons. */
    CsvTable(OutputStream out, String language) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.between = language.equals("en") ? ',' : ';';
        this.out.write('\uFEFF');
    }

    void row(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(between);
            }
            out.write(cells.get(i) instanceof String text ? quoted(text) : cells.get(i).toString());
        }
        out.write("\r\n");
    }

    void end() throws IOException {
        out.flush();
    }

    private String quoted(String text) {
        var safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(letter -> letter == between || letter == '"' || letter == '\n' || letter == '\r');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
