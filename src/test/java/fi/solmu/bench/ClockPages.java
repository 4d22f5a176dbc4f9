package fi.solmu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The clock of a thousand practices: its page with the wheel, and the calendar of it all, beside as many bytes from memory. */
record ClockPages(Program solmu, Program bare) {

    private static final int ROUNDS = 7, WARM = 30;
    private static final double ROUND = 5;
    private static final Pattern TAG = Pattern.compile("(?i)etag: (\\S+)");

    List<Figure> figures() throws IOException {
        var cookies = Ground.cookies(solmu.port());
        var figures = new ArrayList<Figure>();
        try (var wire = new Wire(solmu.port(), cookies)) {
            wire.get(ClockGround.WHEEL);
            var html = wire.text();
            var wheel = html.substring(html.indexOf("<svg class=\"wheel"), html.indexOf("</wheel-keys>"));
            figures.add(size("wheel of 1,000 practices, compressed", wheel, "≤ 50 kB"));
            figures.add(size("  the whole page, compressed", html, "≤ 90 kB"));
        }
        figures.add(cost("clock of 1,000 practices: CPU a request", new Load(solmu.port(), cookies, ClockGround.WHEEL), "≤ 15 ms"));
        figures.addAll(feed());
        return figures;
    }

    /** Programs that keep their tag are told that nothing is new; the others take the whole, compressed. */
    private List<Figure> feed() throws IOException {
        var whole = "none=0\r\nAccept-Encoding: gzip";
        try (var wire = new Wire(solmu.port(), whole)) {
            wire.get(ClockGround.FEED);
            var tag = TAG.matcher(wire.headers());
            if (!tag.find()) {
                throw new IllegalStateException(wire.headers());
            }
            return List.of(
                cost("feed of 1,000 practices, gzip: CPU a request", new Load(solmu.port(), whole, ClockGround.FEED), "≤ 5 ms"),
                cost("  nothing new (304)", new Load(solmu.port(), whole + "\r\nIf-None-Match: " + tag.group(1), ClockGround.FEED), "≤ 5 ms"));
        }
    }

    private Figure cost(String name, Load ours, String target) throws IOException {
        int bytes;
        try (var wire = new Wire(solmu.port(), ours.cookie())) {
            wire.get(ours.path());
            bytes = wire.length();
        }
        var memory = new Load(bare.port(), "none=0", BarePage.STATIC + "?bytes=" + bytes);
        ours.saturate(WARM);
        memory.saturate(WARM / 3.0);
        var machine = new Machine();
        var rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(Cost.of(ours, solmu, solmu, ROUND).all(), Cost.of(memory, bare, solmu, ROUND).all());
        }
        return Figure.of(name, "ms", rounds, String.format("%,d bytes from memory", bytes), target, machine);
    }

    private static Figure size(String name, String text, String target) throws IOException {
        var rounds = new Rounds();
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        rounds.add(packed.size() / 1000.0, text.getBytes(StandardCharsets.UTF_8).length / 1000.0);
        return Figure.of(name, "kB", rounds, "as it is", target, new Machine());
    }
}
