package fi.solmu.bench;

import fi.solmu.exchange.GrownFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A network file of many items in and out by the command, its start included, beside Solmu while it runs. */
record FileInOut(Path data, int items) {

    private static final int TIMES = 3;
    private static final String WHO = "kirsi.valkeajoki@raide.example";

    List<Figure> figures() {
        var in = new Rounds();
        var out = new Rounds();
        var held = new Rounds();
        var machine = new Machine();
        var file = data.resolveSibling("grown.yaml");
        for (int time = 1; time <= TIMES; time++) {
            var word = "suuri-" + time;
            GrownFile.write(file, word, GrownFile.bytes(items), "");
            double read = GrownFile.secondsToRead(file);
            in.add(command(held, "import", file.toString()), read);
            out.add(command(held, "export", word, data.resolveSibling("given.yaml").toString()), read);
        }
        var size = String.format(Locale.ROOT, "network file of %,d items (%d MB)", items, GrownFile.bytes(items) / 1_000_000);
        return List.of(
            Figure.of(size + " in", "s", in, "reading it through as YAML once", "20,000 in ≤ 20 s", machine),
            Figure.of(size + " out", "s", out, "reading it through as YAML once", "streams", machine),
            Figure.of(size + ", the command at most", "MB", held, "heap it may have", "independent of size", machine));
    }

    /** How long it took; what it held at the most goes to {@code held}. */
    private double command(Rounds held, String... words) {
        var all = new ArrayList<>(List.of("bin/network"));
        all.addAll(List.of(words));
        all.addAll(List.of("--as", WHO, "--data", data.toString()));
        long begun = System.nanoTime();
        double most = 0;
        try {
            var process = new ProcessBuilder(all).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.resolveSibling("network.out").toFile())).start();
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, new Tree(process.pid()).mebibytes());
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(all + " was refused: " + data.resolveSibling("network.out"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        held.add(most, 256);
        return (System.nanoTime() - begun) / 1e9;
    }
}
