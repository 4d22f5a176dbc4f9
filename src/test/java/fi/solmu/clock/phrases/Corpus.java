package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Phrases as people write them, each with what it must mean; the reader was tuned on every other one only. */
record Corpus(String language, List<Line> lines) {

    /** One phrase, its number, and what stands after the arrow. */
    record Line(int number, String phrase, String expected) {

        boolean isFrozen() {
            return number % 2 == 0;
        }

        @Override
        public String toString() {
            return phrase + " => " + expected;
        }
    }

    private static final Pattern RUN = Pattern.compile("(\\d+)\\.\\.(\\d+)");

    static Corpus of(String language) {
        return read(language, language + ".txt");
    }

    static Corpus refused(String language) {
        return read(language, language + "-refused.txt");
    }

    private static Corpus read(String language, String file) {
        try {
            var lines = new ArrayList<Line>();
            for (var line : Files.readAllLines(Path.of("src/test/resources/clock/said", file), StandardCharsets.UTF_8)) {
                var parts = line.split(" => ");
                lines.add(new Line(lines.size() + 1, parts[0], parts[1]));
            }
            return new Corpus(language, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "FREQ=MONTHLY;BYDAY=2TU time=9.00", "months=1..12", "open". */
    static Timing timing(String expected) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var part : RUN.matcher(expected).replaceAll(run -> run(run.group(1), run.group(2))).split(" ")) {
            var pair = part.matches("(months|weeks|time|span|from|until|shift)=.*") ? part.split("=", 2)
                : part.equals("open") ? new String[] {"open", "true"} : new String[] {"rule", part};
            fields.put(pair[0], pair[0].matches("months|weeks") ? List.of((Object[]) pair[1].split(",")) : pair[1]);
        }
        return Timing.of(fields);
    }

    private static String run(String first, String last) {
        return IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last)).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
