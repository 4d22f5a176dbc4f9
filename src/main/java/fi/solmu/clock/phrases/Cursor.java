package fi.solmu.clock.phrases;

import fi.solmu.clock.phrases.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place among the words of a phrase, and the words from there on. */
final class Cursor {

    private static final Set<Kind> BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND);

    private final String text;
    private final List<Token> tokens;
    private int at;

    Cursor(String text, List<Token> understood) {
        this.text = text;
        this.tokens = joined(text, understood);
    }

    int place() {
        return at;
    }

    boolean back(int place) {
        at = place;
        return false;
    }

    boolean isEnd() {
        return at >= tokens.size();
    }

    Kind kind() {
        return kind(0);
    }

    Kind kind(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead).kind() : Kind.END;
    }

    boolean is(Kind... kinds) {
        return List.of(kinds).contains(kind());
    }

    Token next() {
        return tokens.get(at++);
    }

    @Nullable Token take(Kind... kinds) {
        return is(kinds) ? next() : null;
    }

    boolean took(Kind... kinds) {
        return take(kinds) != null;
    }

    /** Whether what stands at that place follows a plus or a minus: so many days off something, which the words around it must say. */
    boolean isSigned(int place) {
        int before = place == 0 ? -1 : tokens.get(place).start() - 1;
        return before >= 0 && "+–".indexOf(text.charAt(before)) >= 0;
    }

    /** What was written from that place up to here. */
    String words(int from) {
        return at <= from ? word() : text.substring(tokens.get(from).start(), tokens.get(at - 1).end()).strip();
    }

    /** The word that stands here, or the last one. */
    String word() {
        if (tokens.isEmpty()) {
            return text;
        }
        var token = tokens.get(Math.min(at, tokens.size() - 1));
        return text.substring(token.start(), token.end());
    }

    /** Those that follow one another with a comma or an "and" between; none when the first is not such. */
    <T> List<T> list(Supplier<@Nullable T> one) {
        return list(BETWEEN, one);
    }

    <T> List<T> list(Set<Kind> between, Supplier<@Nullable T> one) {
        var found = new ArrayList<T>();
        int before = at;
        for (var item = one.get(); item != null; item = one.get()) {
            found.add(item);
            before = at;
            while (between.contains(kind())) {
                at++;
            }
            if (at == before) {
                break;
            }
        }
        at = before;
        return found;
    }

    /** What stands between parts; an "and" with nothing after it has lost its other half. */
    void skip() {
        int before = at;
        while (is(Kind.COMMA, Kind.AND, Kind.DASH)) {
            at++;
        }
        if (kind() == Kind.END && at > before && tokens.subList(before, at).stream().anyMatch(token -> token.kind() != Kind.COMMA)) {
            at--;
            throw Misread.loose(word());
        }
    }

    /** Words that only join others are gone, unless a number makes them mean more ("in 3 days"); half words have found their other half. */
    private static List<Token> joined(String text, List<Token> understood) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i + 1 < understood.size(); i++) {
            var token = understood.get(i);
            if (token.kind() == Kind.SOFT && token.n() > 0 && understood.get(i + 1).kind() == Kind.NUM) {
                throw Misread.loose(text.substring(token.start(), understood.get(i + 1).end()));
            }
        }
        var heard = understood.stream().filter(token -> token.kind() != Kind.SOFT).toList();
        for (int i = 0; i < heard.size(); i++) {
            var token = heard.get(i);
            var next = i + 1 < heard.size() ? heard.get(i + 1).kind() : Kind.END;
            switch (token.kind()) {
                case MARK -> {
                    if (next == Kind.NUM) {
                        var number = heard.get(++i);
                        tokens.add(Token.of(Kind.ORD, number.n(), number.start(), number.end()));
                    }
                }
                case COMMA -> {
                    if (next != Kind.COMMA) {
                        tokens.add(token);
                    }
                }
                case TOO_OFTEN -> throw Misread.tooOften();
                case VAGUE -> throw Misread.vague(text.substring(token.start(), token.end()));
                case HALF -> tokens.add(whole(text, token, next));
                case DASH -> {
                    if (!List.of(Kind.AND, Kind.COMMA, Kind.OR, Kind.EXCEPT).contains(next)) {
                        tokens.add(token);
                    }
                }
                default -> tokens.add(token);
            }
        }
        return tokens;
    }

    private static Token whole(String text, Token half, Kind next) {
        if (next != Kind.DASH) {
            throw Misread.vague(text.substring(half.start(), half.end()));
        }
        return Token.of(Kind.MONTH, half.n(), half.start(), half.end());
    }
}
