package fi.solmu.item;

import java.util.List;

/** One thing a kind knows, as people fill it in and files carry it. Lengths are in characters, numbers inclusive. */
public record Field(String name, Type type, boolean required, int least, int most, List<String> choices, List<Field> parts) {

    /** What a value may be. A group is one set of parts, rows are many. */
    public enum Type {
        LINE, TEXT, NUMBER, DATE, FLAG, CHOICE, CHOICES, NUMBERS, WORDS, DATES, ROLE, ORGANISATION, ORGANISATIONS, ITEM, GROUP, ROWS
    }

    public static Field line(String name) {
        return new Field(name, Type.LINE, false, 0, 300, List.of(), List.of());
    }

    public static Field text(String name) {
        return new Field(name, Type.TEXT, false, 0, 10_000, List.of(), List.of());
    }

    public static Field number(String name, int least, int most) {
        return new Field(name, Type.NUMBER, false, least, most, List.of(), List.of());
    }

    public static Field numbers(String name, int least, int most) {
        return new Field(name, Type.NUMBERS, false, least, most, List.of(), List.of());
    }

    public static Field date(String name) {
        return of(name, Type.DATE);
    }

    public static Field dates(String name) {
        return of(name, Type.DATES);
    }

    public static Field flag(String name) {
        return of(name, Type.FLAG);
    }

    public static Field words(String name) {
        return new Field(name, Type.WORDS, false, 0, 60, List.of(), List.of());
    }

    /** Choices are written small, as in files; enums read them in capitals. */
    public static Field choice(String name, String... choices) {
        return new Field(name, Type.CHOICE, false, 0, 0, List.of(choices), List.of());
    }

    public static Field choices(String name, String... choices) {
        return new Field(name, Type.CHOICES, false, 0, 0, List.of(choices), List.of());
    }

    public static Field role(String name) {
        return of(name, Type.ROLE);
    }

    public static Field organisation(String name) {
        return of(name, Type.ORGANISATION);
    }

    public static Field organisations(String name) {
        return of(name, Type.ORGANISATIONS);
    }

    /** An item of one of these kinds. */
    public static Field item(String name, Kind... kinds) {
        return new Field(name, Type.ITEM, false, 0, 0, List.of(kinds).stream().map(Kind::word).toList(), List.of());
    }

    public static Field group(String name, Field... parts) {
        return new Field(name, Type.GROUP, false, 0, 0, List.of(), List.of(parts));
    }

    public static Field rows(String name, Field... parts) {
        return new Field(name, Type.ROWS, false, 0, 200, List.of(), List.of(parts));
    }

    public Field must() {
        return new Field(name, type, true, least, most, choices, parts);
    }

    private static Field of(String name, Type type) {
        return new Field(name, type, false, 0, 0, List.of(), List.of());
    }
}
