package fi.solmu.clock.out;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as sheets of a workbook, sent on row by row: days are days, and the heads stay in sight. */
final class XlsxTables {

    private static final int AT_ONCE = 500, WIDE = 40, NARROW = 16;

    private final Workbook book;

    XlsxTables(OutputStream out) {
        book = new Workbook(out, "Solmu", "1.0");
    }

    /** A sheet that is being written. */
    final class Sheet {

        private final Worksheet sheet;
        private int row;

        private Sheet(String name, List<String> heads) throws IOException {
            sheet = book.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, column == 0 ? WIDE : NARROW);
                sheet.style(0, column).bold().set();
            }
            row(heads);
        }

        void row(List<?> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                put(column, cells.get(column));
            }
            if (++row % AT_ONCE == 0) {
                sheet.flush();
            }
        }

        void end() throws IOException {
            sheet.finish();
        }

        private void put(int column, Object cell) {
            if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("d.m.yyyy").set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (!cell.toString().isEmpty()) {
                sheet.inlineString(row, column, cell.toString());
            }
        }
    }

    Sheet sheet(String name, List<String> heads) throws IOException {
        return new Sheet(name, heads);
    }

    void end() throws IOException {
        book.finish();
    }
}
