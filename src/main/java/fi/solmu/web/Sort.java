package fi.solmu.web;

import org.jspecify.annotations.Nullable;

/** The order of a register, as the address says it: {@code order=title} or {@code order=-title}. */
public record Sort(String column, boolean descending) {

    /** Columns other than the allowed ones are not believed; the first is the usual order. */
    public static Sort of(String asked, String... allowed) {
        var descending = asked.startsWith("-");
        var column = descending ? asked.substring(1) : asked;
        for (var known : allowed) {
            if (bare(known).equals(column)) {
                return new Sort(column, descending);
            }
        }
        return new Sort(bare(allowed[0]), allowed[0].startsWith("-"));
    }

    public boolean isBy(String asked) {
        return column.equals(asked);
    }

    /** What {@code aria-sort} says of that column, or null. */
    public @Nullable String aria(String asked) {
        return !isBy(asked) ? null : descending ? "descending" : "ascending";
    }

    /** The address that turns this column round, or takes it first. */
    public String address(Page page, String asked) {
        return Address.with(page, "order", isBy(asked) && !descending ? "-" + asked : asked);
    }

    private static String bare(String column) {
        return column.startsWith("-") ? column.substring(1) : column;
    }
}
