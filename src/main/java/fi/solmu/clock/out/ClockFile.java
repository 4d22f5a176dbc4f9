package fi.solmu.clock.out;

import fi.solmu.web.NotThere;
import java.util.stream.Stream;

/** What the clock can be taken along as. */
public enum ClockFile {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    SVG("image/svg+xml;charset=UTF-8"),
    PNG("image/png"),
    PDF("application/pdf");

    private final String type;

    ClockFile(String type) {
        this.type = type;
    }

    static ClockFile of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow(NotThere::new);
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String type() {
        return type;
    }
}
