package fi.solmu.item;

import java.util.List;

/** One thing a kind knows, as people fill it in and files carry it. Lengths are in characters, numbers inclusive. */
public record Trait(String name, Type type, boolean required, int least, int most, List<String> choices, List<Trait> parts) {

    /** What a value may be. A group is one set of parts, rows are many. */
    public enum Type {
        LINE, TEXT, NUMBER, AMOUNT, DATE, FLAG, CHOICE, CHOICES, NUMBERS, WORDS, LINES, DATES, ROLE, ORGANISATION, ORGANISATIONS,
        ITEM, ITEMS, GROUP, ROWS
    }

    public static Trait line(String name) {
        return new Trait(name, Type.LINE, false, 0, 300, List.of(), List.of());
    }

    public static Trait text(String name) {
        return new Trait(name, Type.TEXT, false, 0, 10_000, List.of(), List.of());
    }

    public static Trait number(String name, int least, int most) {
        return new Trait(name, Type.NUMBER, false, least, most, List.of(), List.of());
    }

    /** What is measured: a number with or without decimals. */
    public static Trait amount(String name) {
        return of(name, Type.AMOUNT);
    }

    public static Trait numbers(String name, int least, int most) {
        return new Trait(name, Type.NUMBERS, false, least, most, List.of(), List.of());
    }

    public static Trait date(String name) {
        return of(name, Type.DATE);
    }

    public static Trait dates(String name) {
        return of(name, Type.DATES);
    }

    public static Trait flag(String name) {
        return of(name, Type.FLAG);
    }

    public static Trait words(String name) {
        return new Trait(name, Type.WORDS, false, 0, 60, List.of(), List.of());
    }

    /** Many lines, each of them one thing. */
    public static Trait lines(String name) {
        return new Trait(name, Type.LINES, false, 0, 300, List.of(), List.of());
    }

    /** Choices are written small, as in files; enums read them in capitals. */
    public static Trait choice(String name, String... choices) {
        return new Trait(name, Type.CHOICE, false, 0, 0, List.of(choices), List.of());
    }

    public static Trait choices(String name, String... choices) {
        return new Trait(name, Type.CHOICES, false, 0, 0, List.of(choices), List.of());
    }

    public static Trait role(String name) {
        return of(name, Type.ROLE);
    }

    public static Trait organisation(String name) {
        return of(name, Type.ORGANISATION);
    }

    public static Trait organisations(String name) {
        return of(name, Type.ORGANISATIONS);
    }

    /** An item of one of these kinds. */
    public static Trait item(String name, Kind... kinds) {
        return new Trait(name, Type.ITEM, false, 0, 0, List.of(kinds).stream().map(Kind::word).toList(), List.of());
    }

    /** Any number of items of one of these kinds. */
    public static Trait items(String name, Kind... kinds) {
        return new Trait(name, Type.ITEMS, false, 0, 0, List.of(kinds).stream().map(Kind::word).toList(), List.of());
    }

    public static Trait group(String name, Trait... parts) {
        return new Trait(name, Type.GROUP, false, 0, 0, List.of(), List.of(parts));
    }

    public static Trait rows(String name, Trait... parts) {
        return new Trait(name, Type.ROWS, false, 0, 200, List.of(), List.of(parts));
    }

    public Trait must() {
        return new Trait(name, type, true, least, most, choices, parts);
    }

    private static Trait of(String name, Type type) {
        return new Trait(name, type, false, 0, 0, List.of(), List.of());
    }
}
