package fi.solmu.bench;

import fi.solmu.item.words.Pairs;
import fi.solmu.item.words.Pairs.Pair;
import fi.solmu.item.words.Wanted;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A reader of one of a hundred networks searches, as one does: words, phrases, parts, numbers and slips; beside the database's share of it. */
record SearchPages(Program solmu, Path data) {

    private static final int ROUNDS = 7, WARM = 1_500;

    List<Figure> figures() {
        var asked = asked();
        var whole = new Rounds[] {new Rounds(), new Rounds()};
        var ahead = new Rounds[] {new Rounds(), new Rounds()};
        var machine = new Machine();
        try (var wire = new Wire(solmu.port(), Ground.cookies(solmu.port()))) {
            for (int i = 0; i < WARM; i++) {
                page(wire, SearchGround.PAGE, asked.get(i % asked.size()));
                page(wire, SearchGround.PAGE.replace("?", "/beginnings?"), begun(asked.get(i % asked.size())));
            }
            for (int round = 0; round < ROUNDS; round++) {
                var pages = new ArrayList<Double>();
                var lists = new ArrayList<Double>();
                for (var words : asked) {
                    pages.add(page(wire, SearchGround.PAGE, words));
                    lists.add(page(wire, SearchGround.PAGE.replace("?", "/beginnings?"), begun(words)));
                }
                var database = database(asked);
                for (int i = 0; i < 2; i++) {
                    whole[i].add(percentile(pages, i), percentile(database, i));
                    ahead[i].add(percentile(lists, i), percentile(database, i));
                }
            }
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return List.of(
            Figure.of("search, 1,000,000 in 100 networks: p50", "ms", whole[0], "search_page alone", "≤ 20 ms", machine),
            Figure.of("  p95", "ms", whole[1], "search_page alone", "≤ 50 ms", machine),
            Figure.of("  titles while typing: p50", "ms", ahead[0], "search_page alone", "", machine),
            Figure.of("  p95", "ms", ahead[1], "search_page alone", "", machine));
    }

    /** Nine of ten are words and phrases of the pairs, slips among them; the rest are numbers. */
    private static List<String> asked() {
        var asked = new ArrayList<>(Pairs.all().stream().filter(Pair::isAlike).map(Pair::asked).toList());
        var random = new Random(66);
        for (int i = 0; i < 20; i++) {
            asked.add(String.valueOf(1 + random.nextInt(SearchGround.ITEMS)));
        }
        Collections.shuffle(asked, random);
        return asked;
    }

    private static String begun(String words) {
        return words.length() < 5 ? words : words.substring(0, words.length() - 2);
    }

    private static double page(Wire wire, String place, String words) throws IOException {
        long begun = System.nanoTime();
        int status = wire.get(place + URLEncoder.encode(words, StandardCharsets.UTF_8));
        if (status != 200) {
            throw new IOException(status + " for " + words);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private List<Double> database(List<String> asked) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var app = Keys.in(data).asApp()) {
            app.setAutoCommit(false);
            try (var tell = app.prepareStatement("select set_config('app.network', ?, true), set_config('app.organisation', ?, true)")) {
                tell.setString(1, SearchGround.network(SearchGround.NETWORKS).toString());
                tell.setString(2, Ground.READER.organisation().toString());
                tell.execute();
            }
            try (var search = app.prepareStatement("select * from search_page(?, 1, null, null, null, null, 20, 0)")) {
                for (var words : asked) {
                    var wanted = Wanted.of(words, "fi", SearchGround.network(SearchGround.NETWORKS)).packed();
                    long begun = System.nanoTime();
                    search.setArray(1, app.createArrayOf("text", wanted));
                    search.executeQuery().close();
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
            }
        }
        return millis;
    }

    private static double percentile(List<Double> millis, int which) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1) * (which == 0 ? 0.5 : 0.95))];
    }
}
