package fi.solmu.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;

/** What is asked of the clock as a list: whose, which month, narrowed by what. */
public record AgendaAsked(Turn turn, YearMonth month, ClockFilter filter, LocalDate today) {

    private static final int EARLIEST = 1990, LATEST = 2150;

    /** What cannot be read asks for this month. */
    static AgendaAsked of(Map<String, String> address, LocalDate today) {
        var month = month(address.getOrDefault("month", ""), YearMonth.from(today));
        return new AgendaAsked(Turn.of(address.getOrDefault("view", "")), month, ClockFilter.of(address), today);
    }

    public String inMonth(YearMonth next) {
        return address("/clock/agenda", turn, "month=" + next);
    }

    public String turnedTo(Turn next) {
        return address("/clock/agenda", next, "month=" + month);
    }

    /** The same on the wheel of the month's year. */
    public String onWheel() {
        return address("/clock", turn, month.getYear() == today.getYear() ? "" : "year=" + month.getYear());
    }

    public boolean isThisMonth() {
        return month.equals(YearMonth.from(today));
    }

    private String address(String place, Turn turn, String when) {
        var parts = new ArrayList<String>();
        if (turn != Turn.NETWORK) {
            parts.add("view=" + turn.word());
        }
        if (!when.isEmpty()) {
            parts.add(when);
        }
        filter.parts().forEach(parts::add);
        return place + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        try {
            var month = text.isEmpty() ? otherwise : YearMonth.parse(text);
            return month.getYear() < EARLIEST || month.getYear() > LATEST ? otherwise : month;
        } catch (DateTimeException noMonth) {
            return otherwise;
        }
    }
}
