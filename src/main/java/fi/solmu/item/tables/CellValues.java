package fi.solmu.item.tables;

import fi.solmu.web.Say;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cells of a spreadsheet say to a reader: words, numbers, and the days that are kept as numbers. */
record CellValues(Say say, List<String> strings, List<String> formats, boolean isFrom1904) {

    /** How the formats that every spreadsheet knows show their numbers. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
        Map.entry("14", "d.m.yyyy"), Map.entry("15", "d-mmm-yy"), Map.entry("16", "d-mmm"), Map.entry("17", "mmm-yy"), Map.entry("18", "h:mm"),
        Map.entry("19", "h:mm:ss"), Map.entry("20", "h:mm"), Map.entry("21", "h:mm:ss"), Map.entry("22", "d.m.yyyy h:mm"));
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30), BEFORE_1904 = LocalDate.of(1904, 1, 1);
    private static final int LATEST = 2_958_465, MINUTES = 24 * 60, MOST_DIGITS = 24;

    String of(@Nullable String type, @Nullable String style, String written) {
        if (written.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> word(written);
            case "n" -> number(written, format(style));
            case "e" -> "";
            default -> written;
        };
    }

    private String word(String number) {
        int place = number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : -1;
        return place >= 0 && place < strings.size() ? strings.get(place) : "";
    }

    private String number(String written, String format) {
        if (written.length() > MOST_DIGITS || !written.matches("-?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?")) {
            return written;
        }
        var number = new BigDecimal(written);
        if (!format.matches("(?s).*[dmyhs].*") || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LATEST)) > 0) {
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : number.stripTrailingZeros().toPlainString();
        }
        return moment(number, format);
    }

    /** A format that shows no day names none: a month stays a month. An empty cell that another points at is day nought. */
    private String moment(BigDecimal number, String format) {
        var day = (isFrom1904 ? BEFORE_1904 : BEFORE_1900).plusDays(number.intValue());
        var minutes = number.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(MINUTES)).setScale(0, java.math.RoundingMode.HALF_UP).intValue();
        var time = LocalTime.of(Math.min(minutes, MINUTES - 1) / 60, Math.min(minutes, MINUTES - 1) % 60);
        boolean isOfDay = format.matches("(?s).*[dy].*");
        if (format.matches("(?s).*(?:[hs]|\\[m).*") && (number.intValue() == 0 || !isOfDay)) {
            return say.time(time);
        }
        if (number.intValue() == 0) {
            return "";
        }
        if (!format.contains("d")) {
            return isOfDay ? say.month(day.getMonthValue()) + " " + day.getYear() : say.month(day.getMonthValue());
        }
        return format.contains("h") && minutes > 0 ? say.moment(day.atTime(time)) : say.date(day);
    }

    /** Without what is only shown beside the number; hours, minutes or seconds in brackets are more than a day has. */
    private String format(@Nullable String style) {
        int place = style != null && style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : -1;
        var format = place >= 0 && place < formats.size() ? formats.get(place) : "";
        return KNOWN.getOrDefault(format, format).replaceAll("(?i)\"[^\"]*\"|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT)
            .replace("general", "").replaceAll("^[0-9]+$", "");
    }
}
