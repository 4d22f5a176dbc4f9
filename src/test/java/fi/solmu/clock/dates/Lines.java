package fi.solmu.clock.dates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Tables of dates reckoned by others, kept beside the tests. */
final class Lines {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

    private Lines() {}

    static List<String[]> of(String name) {
        try (var in = Lines.class.getResourceAsStream("/clock/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<LocalDate> dates(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.strip().split(" "))
            .map(date -> date.contains("-") ? LocalDate.parse(date) : LocalDate.parse(date, SHORT)).toList();
    }
}
