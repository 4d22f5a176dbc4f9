package fi.solmu.web;

/** The colour of an organisation in its network. After eight the colours come again, striped, then dotted. */
public final class Tint {

    private static final int COLOURS = 8;

    private Tint() {}

    /** The CSS classes of the n-th organisation, from 1; none for 0, the network itself. */
    public static String of(int n) {
        if (n < 1) {
            return "";
        }
        var colour = "org" + ((n - 1) % COLOURS + 1);
        return switch ((n - 1) / COLOURS % 3) {
            case 1 -> colour + " org--striped";
            case 2 -> colour + " org--dotted";
            default -> colour;
        };
    }
}
