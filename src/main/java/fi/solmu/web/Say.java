package fi.solmu.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How Solmu speaks to a reader: sentences, dates, numbers and order of words in one language. */
public final class Say {

    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final int MOST_DECIMALS = 6;

    private final Locale locale;
    private final Map<String, Sentence> sentences;
    private final ListFormatter lists;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter full;

    Say(Locale locale, Map<String, Sentence> sentences) {
        this.locale = locale;
        this.sentences = sentences;
        lists = ListFormatter.getInstance(locale);
        var english = locale.getLanguage().equals("en");
        date = DateTimeFormatter.ofPattern(english ? "d MMM yyyy" : "d.M.yyyy", locale);
        weekday = DateTimeFormatter.ofPattern(english ? "EEE d MMM" : "ccc d.M.", locale);
        full = DateTimeFormatter.ofPattern(locale.getLanguage().equals("fi") ? "EEEE d.M.yyyy" : "EEEE d MMMM yyyy", locale);
        clock = DateTimeFormatter.ofPattern(english ? "HH:mm" : "H.mm", locale);
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The sentence of that key. Arguments come as name, value, name, value; a day is written as days are. */
    public String text(String key, Object... arguments) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No message " + key + " in " + locale.getLanguage());
        }
        return arguments.length == 0 && sentence.pattern().indexOf('{') < 0 && sentence.pattern().indexOf('\'') < 0
                ? sentence.pattern()
                : sentence.with(said(arguments));
    }

    private Object[] said(Object... arguments) {
        for (var argument : arguments) {
            if (argument instanceof LocalDate) {
                return Stream.of(arguments).map(each -> each instanceof LocalDate day ? date(day) : each).toArray();
            }
        }
        return arguments;
    }

    public boolean knows(String key) {
        return sentences.get(key) != null;
    }

    public String date(LocalDate day) {
        return day.format(date);
    }

    /** "ma 23.11." in the running year, with the year otherwise left to {@link #date}. */
    /** "tiistaina 10.11.2026", "tisdag 10 november 2026", "Tuesday 10 November 2026". */
    public String inFull(LocalDate day) {
        return day.format(full);
    }

    public String weekday(LocalDate day) {
        return day.format(weekday);
    }

    public String date(Instant at) {
        return date(at.atZone(ZONE).toLocalDate());
    }

    public String moment(Instant at) {
        return moment(at.atZone(ZONE).toLocalDateTime());
    }

    public String moment(LocalDateTime at) {
        return text("web.moment", "date", at.format(date), "time", at.format(clock));
    }

    public String time(LocalTime time) {
        return time.format(clock);
    }

    public String month(int month) {
        return java.time.Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public String week(LocalDate day) {
        return text("web.week", "n", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public String number(double value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** What is measured, with all its decimals but the noughts at the end. */
    public String amount(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }

    /** What is counted in tenths, with its one decimal: 3,0. */
    public String tenths(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** An amount as it stands in a form, and so without spaces; what is no number stays as it is. */
    String decimal(String text) {
        return text.matches("-?[0-9]+\\.[0-9]+") ? text.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()) : text;
    }

    public String list(Collection<String> parts) {
        return lists.format(parts);
    }

    /** The order of words in this language: Å, Ä and Ö last in Finnish and Swedish. */
    public Comparator<Object> order() {
        return Collator.getInstance(locale)::compare;
    }
}
