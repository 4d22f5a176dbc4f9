package fi.solmu.clock.phrases;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** A day as it is written: its day and month, its year where it is told (else zero), the weekday it is said to be. */
record Day(int day, int month, int year, @Nullable DayOfWeek weekday, String words) {

    private static final int LONGEST_MONTH = 31;

    Day {
        if (day < 1 || day > LONGEST_MONTH) {
            throw Misread.noDay(words);
        }
    }

    /** No year has it. */
    boolean isNever() {
        return day > Month.of(month).maxLength();
    }

    boolean hasYear() {
        return year > 0;
    }

    Day in(int told) {
        return hasYear() ? this : new Day(day, month, told, weekday, words);
    }

    /** The date; a weekday that the calendar gives to another day is a mistake in one of the two. */
    LocalDate date() {
        try {
            var date = LocalDate.of(year, month, day);
            if (weekday != null && weekday != date.getDayOfWeek()) {
                throw Misread.weekday(words, date);
            }
            return date;
        } catch (DateTimeException e) {
            throw Misread.noDay(words);
        }
    }

    /** A weekday says that one certain year is meant. */
    Day yearly() {
        if (weekday != null) {
            throw Misread.missing("year", words);
        }
        return this;
    }
}
