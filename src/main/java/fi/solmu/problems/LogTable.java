package fi.solmu.problems;

import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.tables.Delimited;
import fi.solmu.item.tables.EmptySpreadsheet;
import fi.solmu.web.Say;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log as a table to take along, under the heads by which it can be brought in again. */
record LogTable(List<Row> rows, boolean isCut, Say say) {

    private static final List<String> HEADS = List.of(
            "problems.inward-code", "problem.title", "problem.text", "problem.severity", "problem.met_times", "problem.was",
            "problem.solved_by", "problem.better_by", "item.tags", "problems.inward-organisation");

    /** A day on which it was met, and who met it. */
    record Time(LocalDate day, String organisation) {}

    /** A problem with all that is told of it in a row. */
    record Row(
            int number, String title, String text, @Nullable Integer severity, String state, String owner, String[] tags, List<Time> times,
            String[] solutions, String[] improvements) {}

    /** A mark that tells the letters, semicolons and lines as spreadsheets of Finland and Sweden expect them. */
    byte[] delimited() {
        return ("\uFEFF" + Delimited.text(table().stream().map(row -> row.stream().map(LogTable::harmless).toList()).toList(), ';') + "\n")
            .replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] spreadsheet() {
        var out = new ByteArrayOutputStream();
        var guide = List.of(List.of(say.text("problems.log")), List.of(say.text("problems.log-lead")));
        new EmptySpreadsheet(name(), table(), say.text("item.paste-takes-sheet"), guide).write(out);
        return out.toByteArray();
    }

    String name() {
        return say.text("problems.inward-file");
    }

    private List<List<String>> table() {
        var table = new ArrayList<List<String>>();
        table.add(HEADS.stream().map(say::text).toList());
        rows.forEach(row -> table.add(cells(row)));
        if (isCut) {
            table.add(List.of(say.text("problems.inward-more", "n", rows.size())));
        }
        return table;
    }

    private List<String> cells(Row row) {
        return List.of(
            Kind.PROBLEM.letters() + "-" + row.number, row.title, row.text, row.severity == null ? "" : String.valueOf(row.severity),
            row.times.stream().map(this::time).collect(Collectors.joining("\n")),
            say.text(Shape.stateLabel(Kind.PROBLEM, row.state)), joined(row.solutions), joined(row.improvements),
            String.join(", ", row.tags), row.owner);
    }

    /** The day as it can be read again: English dates of words cannot. */
    private String time(Time time) {
        var day = say.language().equals("en") ? time.day.toString() : say.date(time.day);
        return (day + " " + time.organisation).strip();
    }

    private static String joined(String[] titles) {
        return Arrays.stream(titles).collect(Collectors.joining("\n"));
    }

    /** Words that spreadsheets would reckon are words. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
