package fi.solmu.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a page with one of its questions answered otherwise: another order, another page, another filter. */
public final class Address {

    private Address() {}

    /** This page with {@code name=value}; an empty value takes the question away. Page numbers start over. */
    public static String with(Page page, String name, String value) {
        var kept = Arrays.stream(page.query().split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(name + "=") && !pair.startsWith("page="));
        var added = value.isEmpty() ? Stream.<String>empty() : Stream.of(name + "=" + Page.encoded(value));
        var query = Stream.concat(kept, added).collect(Collectors.joining("&"));
        return query.isEmpty() ? page.path() : page.path() + "?" + query;
    }
}
