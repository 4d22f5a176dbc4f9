package fi.solmu.exchange;

/** The file can't be read beyond this place. */
final class Unreadable extends RuntimeException {

    private final transient Mistake mistake;

    Unreadable(int line, String key, String code, Object... arguments) {
        super(code + " on line " + line, null, false, false);
        mistake = new Mistake(line, key, code, arguments);
    }

    Mistake mistake() {
        return mistake;
    }
}
