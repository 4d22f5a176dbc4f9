package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase cut into words, numbers and marks, before anybody knows what the words mean. */
final class Scan {

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "a", "e", "s", "nneksi", "n", "nä", "na");
    private static final int FIRST_YEAR = 1900, LAST_YEAR = 2200, FULL_YEAR = 1000;

    /** A rule as calendar programs write it, its dashes told as ours. */
    private static final Pattern RULE = Pattern.compile("FREQ=[A-Z0-9=;,+–]*[A-Z0-9]", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Matcher rule;
    private final List<Landmarks.Written> names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** What is written by name is not taken to words. */
    Scan(String text, List<Landmarks.Written> names) {
        this.names = names;
        this.text = text;
        this.rule = RULE.matcher(text);
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char next = text.charAt(at);
            var name = names.stream().filter(each -> each.start() == at).findFirst();
            if (name.isPresent()) {
                tokens.add(new Token(Kind.LANDMARK, 0, null, name.get().landmark(), at, name.get().end()));
                at = name.get().end();
            } else if (rule.region(at, text.length()).lookingAt()) {
                at = rule.end();
                add(Kind.RULE, 0, rule.start());
            } else if (Character.isLetter(next)) {
                word();
            } else if (isDigit(at)) {
                number();
            } else {
                mark(next);
            }
        }
        return tokens;
    }

    /** Letters, with the points and apostrophes inside: fr.o.m, saints'. */
    private void word() {
        int start = at;
        while (isLetter(at) || at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '.' && isLetter(at + 1))) {
            at++;
        }
        add(Kind.WORD, 0, start);
    }

    private void mark(char mark) {
        int start = at++;
        switch (mark) {
            case ' ', '.', '!' -> { }
            case '–' -> add(Kind.DASH, 0, start);
            case ',', ';', ':', '(', ')', '"', '”', '\'' -> add(Kind.COMMA, 0, start);
            case '&', '+' -> add(Kind.AND, 0, start);
            default -> throw Misread.word(text.substring(start, text.offsetByCodePoints(start, 1)));
        }
    }

    private void number() {
        int start = at;
        int n = digits();
        if (at - start == 4 && iso(start, n)) {
            return;
        }
        if (at < text.length() && text.charAt(at) == ':' && isDigit(at + 1)) {
            at++;
            int minutes = digits();
            add(Kind.TIME, clock(n, minutes, start), start);
        } else if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '/') && isDigit(at + 1)) {
            dotted(n, start);
        } else {
            whole(n, start);
        }
    }

    private void whole(int n, int start) {
        boolean year = at - start == 4 && n >= FIRST_YEAR && n <= LAST_YEAR;
        int end = at;
        at += at < text.length() && text.charAt(at) == ':' && isLetter(at + 1) ? 1 : 0;
        int ending = at;
        while (isLetter(at)) {
            at++;
        }
        if (at > ending && ORDINAL_ENDINGS.contains(text.substring(ending, at).toLowerCase(Locale.ROOT))) {
            add(Kind.ORD, n, start);
            return;
        }
        if (ending > end) {
            throw Misread.word(text.substring(start, at));
        }
        at = end;
        boolean point = at < text.length() && text.charAt(at) == '.';
        at += point ? 1 : 0;
        add(year ? Kind.YEAR : point ? Kind.ORD : Kind.NUM, n, start);
    }

    /** 15.3. and 15.3.2027 are days; 9.10 may be a day or a time, which is for the words around it to say. */
    private void dotted(int first, int start) {
        char mark = text.charAt(at++);
        int from = at;
        int second = digits();
        int length = at - from;
        if (mark == '/' && first <= 12 && second <= 12) {
            throw Misread.vague(text.substring(start, at));
        }
        if (mark == '.' && length == 2 && (second == 0 || second > 12) && first < 24 && !isDigit(at + 1)) {
            at += at < text.length() && text.charAt(at) == '.' ? 1 : 0;
            add(Kind.TIME, clock(first, second, start), start);
        } else if (mark == '/' || at < text.length() && text.charAt(at) == '.') {
            at += mark == '.' ? 1 : 0;
            if (mark == '.' && isDigit(at)) {
                full(digits(), second, first, start);
            } else {
                add(Kind.DAYMONTH, dayMonth(first, second, start), start);
            }
        } else if (length == 1 || first > 23) {
            add(Kind.DAYMONTH, dayMonth(first, second, start), start);
        } else {
            add(Kind.DOTTED, clock(first, second, start), start);
        }
    }

    private boolean iso(int start, int year) {
        if (at + 5 >= text.length() || text.charAt(at) != '–' || text.charAt(at + 3) != '–' || !isDigit(at + 1) || !isDigit(at + 4)) {
            return false;
        }
        at++;
        int month = digits();
        at++;
        full(year, month, digits(), start);
        return true;
    }

    private void full(int year, int month, int day, int start) {
        try {
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw year < FULL_YEAR ? Misread.word(text.substring(start, at)) : Misread.noDay(text.substring(start, at));
            }
            tokens.add(new Token(Kind.DATE, 0, LocalDate.of(year, month, day), null, start, at));
        } catch (DateTimeException e) {
            throw Misread.noDay(text.substring(start, at));
        }
    }

    private int dayMonth(int day, int month, int start) {
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
            throw Misread.noDay(text.substring(start, at));
        }
        return month * 100 + day;
    }

    private int clock(int hours, int minutes, int start) {
        if (hours > 23 || minutes > 59) {
            throw Misread.word(text.substring(start, at));
        }
        return hours * 100 + minutes;
    }

    private int digits() {
        int start = at;
        while (isDigit(at)) {
            at++;
        }
        if (at - start > 4) {
            throw Misread.word(text.substring(start, at));
        }
        return at == start ? 0 : Integer.parseInt(text.substring(start, at));
    }

    private void add(Kind kind, int n, int start) {
        tokens.add(Token.of(kind, n, start, at));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isLetter(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }
}
