package fi.solmu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** From the command to the first page of a Solmu that has run before, its database included. */
record Start(Path data) {

    private static final int STARTS = 7;
    private static final Pattern DATABASE = Pattern.compile("Database ready on port \\d+ after (\\d+) ms");

    List<Figure> figures() {
        var whole = new Rounds();
        var database = new ArrayList<Double>();
        var machine = new Machine();
        for (int start = 0; start < STARTS; start++) {
            double limit = BarePostgres.start(data);
            try (var solmu = Program.solmu(data)) {
                whole.add(solmu.secondsToFirstPage(), limit);
                database.add(saidOfDatabase());
            }
        }
        var part = Spread.of(database);
        var parts = String.format("(of it database %.2f s)", part.middle());
        return List.of(Figure.of("second start to first page " + parts, "s", whole, "postgres alone to first select", "≤ 3.5 s", machine));
    }

    private double saidOfDatabase() {
        try {
            var said = DATABASE.matcher(Files.readString(data.resolveSibling("solmu.out")));
            return said.find() ? Double.parseDouble(said.group(1)) / 1000 : Double.NaN;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
