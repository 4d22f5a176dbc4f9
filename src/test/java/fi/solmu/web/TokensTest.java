package fi.solmu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Contrast of every pair of colours that meet on a page, by day and by night; axe cannot see text in SVG. */
class TokensTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Pattern COLOUR =
            Pattern.compile("--([\\w-]+): (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));");
    private static final List<String> GROUNDS = List.of("paper", "surface", "sunk", "ring", "month");
    private static final List<String> STATES = List.of("action", "thread", "ok", "warn", "bad");

    @TestFactory
    Stream<DynamicTest> words_can_be_read_on_every_ground() {
        var plain = GROUNDS.stream().flatMap(ground -> Stream.of(pair("ink", ground), pair("ink-soft", ground)));
        var states = STATES.stream().flatMap(state -> Stream.of(pair(state, "paper"), pair(state, "surface")));
        var others = Stream.of(
                pair("surface", "ink"), pair("on-strong", "action"), pair("on-strong", "thread"),
                pair("ink", "ok-tint"), pair("ok", "ok-tint"), pair("ink", "bad-tint"), pair("bad", "bad-tint"));
        return Stream.of(plain, states, others).flatMap(pairs -> pairs).flatMap(pair -> checked(shared(), pair, TEXT));
    }

    @TestFactory
    Stream<DynamicTest> edges_can_be_seen() {
        return Stream.of("edge", "focus", "thread")
                .flatMap(edge -> Stream.of(pair(edge, "paper"), pair(edge, "surface")))
                .flatMap(pair -> checked(shared(), pair, EDGE));
    }

    @TestFactory
    Stream<DynamicTest> an_organisation_can_be_read_and_seen() {
        return IntStream.rangeClosed(1, 8).boxed().flatMap(n -> Stream.concat(
                Stream.of(pair("org-text", "org-tint"), pair("org-text", "paper"), pair("org-text", "surface"),
                        pair("org-text", "ring"), pair("on-strong", "org-text"))
                        .flatMap(pair -> checked(organisation(n), pair, TEXT)),
                Stream.of(pair("org-line", "paper"), pair("org-line", "surface"))
                        .flatMap(pair -> checked(organisation(n), pair, EDGE))));
    }

    private record Pair(String front, String back) {}

    private static Pair pair(String front, String back) {
        return new Pair(front, back);
    }

    private static Stream<DynamicTest> checked(Map<String, List<String>> colours, Pair pair, double least) {
        return Stream.of("by day", "by night").map(when -> DynamicTest.dynamicTest(
                pair.front() + " on " + pair.back() + " " + when,
                () -> {
                    var i = when.equals("by day") ? 0 : 1;
                    var contrast = contrast(colours.get(pair.front()).get(i), colours.get(pair.back()).get(i));
                    assertThat(contrast).isGreaterThanOrEqualTo(least);
                }));
    }

    private static double contrast(String one, String other) {
        var a = luminance(one) + 0.05;
        var b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, List<String>> shared() {
        return colours(tokens().substring(0, tokens().indexOf(".org1")));
    }

    private static Map<String, List<String>> organisation(int n) {
        var all = shared();
        all.putAll(colours(tokens().lines().filter(line -> line.startsWith(".org" + n)).findFirst().orElseThrow()));
        return all;
    }

    private static Map<String, List<String>> colours(String css) {
        var found = new HashMap<String, List<String>>();
        COLOUR.matcher(css).results().forEach(colour -> found.put(colour.group(1), colour.group(4) == null
                ? List.of(colour.group(2), colour.group(3)) : List.of(colour.group(4), colour.group(4))));
        return found;
    }

    private static String tokens() {
        try {
            return Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
