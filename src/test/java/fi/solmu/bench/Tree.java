package fi.solmu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process and all it has started, as the kernel counts them. */
record Tree(long root) {

    /** The kernel counts processor time in hundredths of a second. */
    private static final double TICKS = 100;

    /** Seconds of processor time of the first process alone. */
    double rootSeconds() {
        return ticks(root, 13, 14) / TICKS;
    }

    /** Seconds of processor time of all others, those that have ended counted with who waited for them. */
    double othersSeconds() {
        return members().stream().filter(pid -> pid != root).mapToDouble(pid -> ticks(pid, 13, 16)).sum() / TICKS;
    }

    double seconds() {
        return ticks(root, 13, 16) / TICKS + othersSeconds();
    }

    /** Mebibytes in memory, shared pages divided among those who share them. */
    double mebibytes() {
        return members().stream().mapToDouble(Tree::kibibytes).sum() / 1024;
    }

    private List<Long> members() {
        return Stream.concat(Stream.of(root), ProcessHandle.of(root).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid))
            .toList();
    }

    /** The fields of stat are counted from 0; the name in the second may hold blanks. */
    private static long ticks(long pid, int from, int to) {
        var stat = read(pid, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        long sum = 0;
        for (int field = from; field <= to && fields.length > to - 2; field++) {
            sum += Long.parseLong(fields[field - 2]);
        }
        return sum;
    }

    private static double kibibytes(long pid) {
        return read(pid, "smaps_rollup").lines().filter(line -> line.startsWith("Pss:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException broken) {
            if (broken.getMessage().endsWith("No such process") || ProcessHandle.of(pid).isEmpty()) {
                return "";
            }
            throw new UncheckedIOException(broken);
        }
    }
}
