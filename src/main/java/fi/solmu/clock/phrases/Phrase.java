package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.Timing;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A time as somebody has written it, in words or as an exact rule; every word of it counts. */
public final class Phrase {

    private static final int LONGEST = 10_000;

    private Phrase() {}

    public static Timing read(String text, String language) {
        return read(text, language, List.of());
    }

    /** What else than holidays days may be counted from comes along. */
    public static Timing read(String text, String language, List<Landmarks> landmarks) {
        if (text.length() > LONGEST) {
            throw Misread.tooLong();
        }
        var tidy = tidy(text).strip();
        if (tidy.isEmpty()) {
            throw Misread.empty();
        }
        return isRule(tidy) ? rule(tidy) : words(tidy, Lexicon.of(language), landmarks);
    }

    /** One kind of space, of dash and of apostrophe. */
    static String tidy(String raw) {
        var tidy = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFC).chars().forEach(each -> tidy.append(
            Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\u200B' ? ' '
                : Character.getType(each) == Character.DASH_PUNCTUATION || each == '−' ? '–'
                : each == '’' || each == '´' ? '\'' : (char) each));
        return tidy.toString();
    }

    private static boolean isRule(String text) {
        var rule = text.toUpperCase(Locale.ROOT);
        return text.indexOf(' ') < 0 && Stream.of("RRULE:", "FREQ=", "X-HOLIDAY=", "X-DATES=").anyMatch(rule::startsWith);
    }

    /** An interval is counted from a first day, which somebody has to tell. */
    private static Timing rule(String text) {
        var timing = Timing.byRule(text.replace('–', '-')).canonical();
        if (timing.from() != null) {
            throw Misread.missing("start", text);
        }
        return timing;
    }

    private static Timing words(String text, Lexicon lexicon, List<Landmarks> landmarks) {
        var names = landmarks.stream().flatMap(each -> each.written(text).stream()).toList();
        var words = new Cursor(text, lexicon.understand(text, new Scan(text, names).tokens(), landmarks));
        var told = new Told();
        var hours = new HourWords(words, told);
        var clauses = new ClauseWords(words, told);
        var holidays = new HolidayWords(words, told);
        var dates = new DateWords(words, told);
        var counts = new CountWords(words, told);
        var days = new DayWords(words, told);
        words.skip();
        while (!words.isEnd()) {
            if (!(hours.read() || clauses.read() || holidays.read() || dates.read() || counts.read() || days.read())) {
                throw Misread.loose(words.word());
            }
            words.skip();
        }
        return Settled.of(told);
    }
}
