package fi.solmu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The machine under a measurement: how much of its processors others took meanwhile. */
final class Machine {

    private static final double TICKS = 100;

    private final Tree own = new Tree(ProcessHandle.current().pid());
    private final long begun = System.nanoTime();
    private final double busyBefore = busy();
    private final double ownBefore = own.seconds();

    /** The share of all processors together that went to none of ours, and the mean load of the last minute. */
    String load() {
        double possible = (System.nanoTime() - begun) / 1e9 * Runtime.getRuntime().availableProcessors();
        double others = Math.max(0, (busy() - busyBefore) - (own.seconds() - ownBefore));
        return String.format("others %.0f %%, load %s", 100 * others / possible, read("/proc/loadavg").split(" ")[0]);
    }

    /** User, nice, system, interrupts and what another machine stole; not idle and not waiting. */
    private static double busy() {
        var fields = read("/proc/stat").lines().findFirst().orElseThrow().split("\\s+");
        var spent = Stream.of(fields).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
        return (LongStream.of(spent).sum() - spent[3] - spent[4]) / TICKS;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
