package fi.solmu.web;

/** The way back to a page of ours; whatever else is asked leads to the front. */
public final class Back {

    private Back() {}

    /** Only a path on this server: one slash first, nothing that a browser could take for another host. */
    public static String within(String asked) {
        boolean ours = asked.startsWith("/") && !asked.startsWith("//") && asked.indexOf('\\') < 0
                && asked.chars().noneMatch(character -> character < 0x21 || character == 0x7f);
        return ours ? asked : "/";
    }
}
