package fi.solmu.exchange;

import java.util.Comparator;

/**
 * Something wrong in a network file, told with the line and the key where it stands.
 * The arguments are name, value, name, value, as the message {@code exchange.mistake-…} asks for them.
 */
public record Mistake(int line, String key, String code, Object... arguments) {

    static final Comparator<Mistake> IN_ORDER =
            Comparator.comparingInt(Mistake::line).thenComparing(Mistake::key).thenComparing(Mistake::code);

    Mistake in(String section) {
        return key.isEmpty() ? new Mistake(line, section, code, arguments) : this;
    }

    /** A rule of the product beyond the file tells its own message. */
    public String message() {
        return code.indexOf('.') > 0 ? code : "exchange.mistake-" + code;
    }

    @Override
    public String toString() {
        return line + " " + key + " " + code;
    }
}
