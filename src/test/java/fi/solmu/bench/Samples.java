package fi.solmu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The six sample networks made at the first start of a Solmu, as its log tells it. */
record Samples(Path data) {

    private static final int STARTS = 5;
    private static final long PATIENCE = 120_000_000_000L;
    private static final Pattern MADE = Pattern.compile("six sample networks made in (\\d+) ms");

    List<Figure> figures() {
        var all = new Rounds();
        var machine = new Machine();
        for (int start = 0; start < STARTS; start++) {
            var fresh = data.resolveSibling("samples-" + start);
            try (var solmu = Program.solmu(fresh)) {
                all.add(said(fresh), solmu.secondsToFirstPage());
            }
        }
        return List.of(Figure.of("six sample networks loaded", "s", all, "first start to first page", "≤ 5 s", machine));
    }

    /** Solmu answers before they are made. */
    private static double said(Path data) {
        long until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until) {
            var told = MADE.matcher(log(data));
            if (told.find()) {
                return Double.parseDouble(told.group(1)) / 1000;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException("Nothing is told of the samples");
    }

    private static String log(Path data) {
        try {
            return Files.readString(data.resolve("solmu.log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
