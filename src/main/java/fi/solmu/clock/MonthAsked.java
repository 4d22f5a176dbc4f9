package fi.solmu.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** One month as it is asked for, as a list or as a sheet of a calendar. */
public record MonthAsked(Chosen chosen, ClockView view, YearMonth month, LocalDate today) implements ClockSight {

    /** What cannot be read asks for this month. */
    public static MonthAsked of(ClockView view, Map<String, String> address, LocalDate today) {
        return new MonthAsked(Chosen.of(address), view, month(address.getOrDefault("month", ""), YearMonth.from(today)), today);
    }

    @Override
    public YearMonth at() {
        return month;
    }

    @Override
    public String with(Chosen next) {
        return view.at(next, month, today);
    }

    public String inMonth(YearMonth next) {
        return view.at(chosen, next, today);
    }

    public String thisMonth() {
        return inMonth(YearMonth.from(today));
    }

    public boolean isThisMonth() {
        return month.equals(YearMonth.from(today));
    }

    public static YearMonth month(String text, YearMonth otherwise) {
        try {
            var month = text.isEmpty() ? otherwise : YearMonth.parse(text);
            return month.getYear() < ClockView.EARLIEST || month.getYear() > ClockView.LATEST ? otherwise : month;
        } catch (DateTimeException noMonth) {
            return otherwise;
        }
    }
}
