package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void a_large_file_is_read_entry_by_entry() throws IOException {
        int size = Integer.getInteger("solmu.megabytes", 20);
        var file = folder.resolve("large.yaml");
        int items = write(file, size * (long) MEGABYTE);
        var read = new AtomicInteger();

        assertThat(new NetworkFile(file).check().shown()).isEmpty();
        new NetworkFile(file).read(entry -> read.incrementAndGet());

        assertThat(read).hasValue(items * 2 + 1);
    }

    /** Each item stands with a link to the next one, and the last with one to the first. */
    private static int write(Path file, long size) throws IOException {
        int items = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write("solmu: 1\nnetwork: {word: suuri, names: {fi: Suuri verkosto}}\nitems:\n");
            for (long written = 0; written < size; written += item(out, items++) + 50) {
                assertThat(items).isNotNegative();
            }
            out.write("links:\n");
            for (int i = 0; i < items; i++) {
                out.write("  - {from: on" + i + ", relation: relates_to, to: on" + (i + 1) % items + "}\n");
            }
        }
        return items;
    }

    private static int item(BufferedWriter out, int number) throws IOException {
        var text = "  - id: on%d\n    kind: problem\n    title: Korjausarvio muuttui neljä kertaa tunnissa\n    text: |\n      %s\n      %s\n"
                .formatted(number, "Arvio annettiin ennen kuin partio oli paikalla. ".repeat(4), "Tiedotteet menettivät uskottavuutensa. ".repeat(4))
                + "    severity: 2\n    occurrences: [{date: -96d}, {date: -33d}]\n";
        out.write(text);
        return text.length();
    }
}
