package fi.solmu.clock.dates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Days somebody has written down one by one. */
public record GivenDates(List<LocalDate> dates) implements Pattern {

    @Override
    public void each(Stretch stretch, Consumer<LocalDate> found) {
        dates.stream().filter(stretch::has).forEach(found);
    }

    @Override
    public String text() {
        return dates.stream().map(DateTimeFormatter.BASIC_ISO_DATE::format)
            .collect(Collectors.joining(",", "X-DATES=", ""));
    }
}
