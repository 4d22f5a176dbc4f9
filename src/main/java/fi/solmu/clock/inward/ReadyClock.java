package fi.solmu.clock.inward;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.phrases.Spoken;
import fi.solmu.item.tables.Delimited;
import fi.solmu.web.Say;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** A clock to begin with, as the table that somebody could have pasted: the same times in every language, by rules that hold any year. */
public record ReadyClock(String name, Say say) {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    public String table() {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("title", "timing", "ring", "why").map(column -> say.text("practice." + column)).toList());
        int language = LANGUAGES.indexOf(say.language());
        var theme = "";
        for (var line : lines()) {
            var parts = line.replaceFirst("^\\* ", "").split(" \\| ");
            if (line.startsWith("* ")) {
                theme = parts[language];
            } else {
                rows.add(List.of(parts[1 + 2 * language], new Spoken(say).timing(timing(parts[0])), theme, parts[2 + 2 * language]));
            }
        }
        return Delimited.text(rows, '\t');
    }

    private List<String> lines() {
        try {
            return new ClassPathResource("clock/templates/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A rule or months or weeks, and what is told of it besides. */
    private static Timing timing(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var part : text.split(" ")) {
            var pair = part.split("=", 2);
            if (part.startsWith("FREQ=")) {
                fields.put("rule", part);
            } else {
                fields.put(pair[0], pair[0].equals("months") || pair[0].equals("weeks") ? List.of(pair[1].split(",")) : pair[1]);
            }
        }
        return Timing.of(fields);
    }
}
