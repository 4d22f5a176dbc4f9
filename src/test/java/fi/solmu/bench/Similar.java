package fi.solmu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What is like a problem while it is typed, among a hundred thousand: titles of the network that have come some words far, one after another. */
record Similar(Program solmu, Path data) {

    static final String PLACE = "/mitta/problems/log";
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int ROUNDS = 5, QUERIES = 400, WARM = 2_000;

    List<Figure> figures() {
        var titles = titles();
        var typed = new Rounds();
        var whole = new Rounds();
        var machine = new Machine();
        try (var wire = new Wire(solmu.port(), Ground.cookies(solmu.port()))) {
            var proof = proof(wire, PLACE);
            ask(wire, proof, titles, false, WARM);
            for (int round = 0; round < ROUNDS; round++) {
                var nothing = ask(wire, proof, List.<String[]>of(new String[] {"zzz yyy xxx", "qqq"}), false, QUERIES);
                typed.add(ask(wire, proof, titles, false, QUERIES).millis(0.95), nothing.millis(0.95));
                whole.add(ask(wire, proof, titles, true, QUERIES).millis(0.95), nothing.millis(0.95));
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return List.of(
            Figure.of("similar among 100,000: p95 while a title is typed", "ms", typed, "words that nobody wrote: p95", "≤ 50 ms", machine),
            Figure.of("  with the whole text besides", "ms", whole, "words that nobody wrote: p95", "≤ 50 ms", machine));
    }

    private static Answers ask(Wire wire, String proof, List<String[]> titles, boolean isWhole, int times) throws IOException {
        var random = new Random(20261123);
        var nanos = new ArrayList<Long>();
        for (int n = 0; n < times; n++) {
            var one = titles.get(random.nextInt(titles.size()));
            var words = one[0].split(" ");
            var begun = String.join(" ", List.of(words).subList(0, 1 + random.nextInt(words.length)));
            long before = System.nanoTime();
            int status = wire.postForPart(PLACE + "/alike", form("_csrf", proof, "title", isWhole ? one[0] : begun, "text", isWhole ? one[1] : ""));
            nanos.add(System.nanoTime() - before);
            if (status != 200) {
                throw new IOException(status + " " + wire.text());
            }
        }
        return new Answers(nanos.stream().mapToLong(Long::longValue).toArray(), 1);
    }

    private List<String[]> titles() {
        try (var keeper = Keys.in(data).asKeeper(); var statement = keeper.createStatement(); var rows = statement.executeQuery("""
                select text.title, text.text from item_text text join item using (network_id)
                where item.id = text.item_id and item.kind = 'PROBLEM' and item.number % 149 = 0 and text.network_id = '00000000-0000-7000-8000-000000000001'
                """)) {
            var titles = new ArrayList<String[]>();
            while (rows.next()) {
                titles.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return titles;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static String proof(Wire wire, String page) throws IOException {
        if (wire.get(page) != 200) {
            throw new IOException(wire.headers() + wire.text());
        }
        var found = PROOF.matcher(wire.text());
        if (!found.find()) {
            throw new IOException("No proof on " + page);
        }
        return found.group(1);
    }

    static String form(String... values) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < values.length; i += 2) {
            fields.add(URLEncoder.encode(values[i], StandardCharsets.UTF_8) + "=" + URLEncoder.encode(values[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", fields);
    }
}
