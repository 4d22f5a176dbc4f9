package fi.solmu.clock.out;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.Chosen;
import fi.solmu.clock.ClockFilter;
import fi.solmu.clock.FilterForm;
import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Narrowed;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practice;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import fi.solmu.web.Messages;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand practices as a table: more rows than should ever stand in memory at once. */
class ManyRowsTest {

    private static final int PRACTICES = 10_000, MONTHS = 12;
    private static final long LITTLE = 16L << 20;

    @TempDir Path folder;

    private final TakenClock taken = taken();

    @Test
    void a_workbook_is_sent_on_while_it_is_written() throws IOException {
        var file = folder.resolve("many.xlsx");
        assertThat(memory(file, out -> ClockFiles.xlsx(taken, out))).isLessThan(LITTLE);
        try (var book = new ReadableWorkbook(file.toFile()); var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(1 + PRACTICES * MONTHS);
        }
    }

    @Test
    void a_table_of_signs_is_sent_on_while_it_is_written() throws IOException {
        var file = folder.resolve("many.csv");
        assertThat(memory(file, out -> ClockFiles.csv(taken, out))).isLessThan(LITTLE);
        try (var lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.startsWith("Kokous ")).count()).isEqualTo(PRACTICES * MONTHS);
        }
    }

    /** What was taken at most while it was written, besides what was there before. */
    private static long memory(Path file, Written writer) throws IOException {
        long before = used(), most;
        try (var out = new Watched(Files.newOutputStream(file))) {
            writer.writeTo(out);
            most = out.most;
            assertThat(out.looked).as("times looked").isGreaterThan(2);
        }
        return most - before;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static TakenClock taken() {
        var all = IntStream.range(0, PRACTICES).mapToObj(n -> new Planned(
            new ItemId(ItemId.nextUuid()), "Kokous " + n, "IN_FORCE", new Practice("Teema", Timing.byRule("FREQ=MONTHLY;BYMONTHDAY=15"), null, List.of(),
                "Miksi", "Miten", "Missä", List.of()), new UUID(0, 1), "Rooli", WorkingDays.FINNISH, 1, Instant.EPOCH, Instant.EPOCH)).toList();
        var form = new FilterForm(ClockFilter.of(Map.of()), List.of(), List.of(), new GroupsOfClock(List.of(), Map.of()), List.of(), PRACTICES, PRACTICES);
        var asked = new FileAsked(Chosen.of(Map.of()), YearMonth.of(2026, 1), MONTHS, null, false, LocalDate.of(2026, 11, 23));
        return new TakenClock(asked, new Narrowed(all, form, false), "Verkosto", new Messages().in(Locale.forLanguageTag("fi-FI")));
    }

    private interface Written {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Looks at the memory each time a megabyte has gone by. */
    private static final class Watched extends FilterOutputStream {

        private static final int EACH = 1 << 20;

        private long written;
        private long most;
        private int looked;

        Watched(OutputStream out) {
            super(new BufferedOutputStream(out));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            if (written / EACH != (written + length) / EACH) {
                most = Math.max(most, used());
                looked++;
            }
            written += length;
        }
    }
}
