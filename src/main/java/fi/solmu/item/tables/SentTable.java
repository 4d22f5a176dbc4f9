package fi.solmu.item.tables;

import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table that somebody has sent as a file, whatever the file is called: a spreadsheet, or letters with a sign between the cells. */
public final class SentTable {

    public static final int MOST_ROWS = 2_000;
    public static final int MOST_COLUMNS = 20;
    /** A file in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] PRINTED = {'%', 'P', 'D', 'F'};
    private static final int HEAD = 200;
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SentTable() {}

    public static List<List<String>> rows(byte[] file, Say say) {
        if (begins(file, OLD_OFFICE)) {
            throw refused("item.table-old");
        }
        var rows = isPacked(file) ? new Spreadsheet(say).rows(file) : written(file);
        if (rows.size() > MOST_ROWS + 1 || rows.stream().anyMatch(row -> row.size() > MOST_COLUMNS)) {
            throw tooLarge();
        }
        return rows;
    }

    /** What is called a spreadsheet or a calendar and is neither, or is a printed page, is no table whatever letters it has in it. */
    public static void refuseMisnamed(@Nullable String name, byte[] file) {
        var called = Objects.requireNonNullElse(name, "").toLowerCase(Locale.ROOT);
        boolean isCalendar = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT)
            .contains("BEGIN:VCALENDAR");
        if (called.endsWith(".xlsx") && !isPacked(file) || called.endsWith(".ics") && !isCalendar || begins(file, PRINTED)) {
            throw refused("item.table-unknown");
        }
    }

    /** Whether it holds other files, as spreadsheets do. */
    public static boolean isPacked(byte[] file) {
        return begins(file, PACKED) || begins(file, OLD_OFFICE);
    }

    private static List<List<String>> written(byte[] file) {
        var text = letters(file);
        return Delimited.rows(text, Delimited.separator(text));
    }

    /** What no text has in it is no text, whatever the file is called. */
    public static String letters(byte[] file) {
        var text = Letters.of(file);
        if (text.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0)) {
            throw refused("item.table-unknown");
        }
        return text;
    }

    static Refused tooLarge() {
        return refused("item.table-too-large", "rows", MOST_ROWS, "columns", MOST_COLUMNS);
    }

    static Refused busy() {
        return Refused.at("table", "item.table-busy");
    }

    /** Whether a letter of it could not be read. */
    public static boolean isUnread(String words) {
        return words.indexOf(Letters.UNREAD) >= 0;
    }

    public static Refused refused(String key, Object... arguments) {
        return Refused.at("file", key, arguments);
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
