package fi.solmu.item.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet to fill: heads with a row that shows how, and beside it a sheet that tells what each column takes. */
public record EmptySpreadsheet(String name, List<List<String>> rows, String guideName, List<List<String>> guide) {

    private static final int NARROW = 24, WIDE = 90, LONGEST_NAME = 31;

    public void write(OutputStream out) {
        try (var book = new Workbook(out, "Solmu", "1.0")) {
            fill(book.newWorksheet(plain(name)), rows, NARROW);
            fill(book.newWorksheet(plain(guideName)), guide, WIDE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void fill(Worksheet sheet, List<List<String>> rows, int width) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
                sheet.width(column, column == 0 ? NARROW : width);
            }
        }
        sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
        sheet.range(0, 0, rows.size(), rows.get(0).size() - 1).style().wrapText(true).verticalAlignment("top").set();
        sheet.freezePane(0, 1);
    }

    private static String plain(String name) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
