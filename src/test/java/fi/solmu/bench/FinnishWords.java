package fi.solmu.bench;

import fi.solmu.item.words.IndexWords;
import fi.solmu.item.words.Pairs;
import fi.solmu.item.words.Pairs.Pair;
import fi.solmu.item.words.TextAnalyzer;
import fi.solmu.item.words.Wanted;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** How much of what is asked in Finnish is found in one network of all the texts, and how much that only looks so: of the frozen half. */
record FinnishWords(Path data) {

    private static final UUID NETWORK = SearchGround.network(999);

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        try (var keeper = Keys.in(data).asKeeper(); var app = Keys.in(data).asApp()) {
            keeper.createStatement().execute("set session_replication_role = replica");
            if (TextAnalyzer.here().hasVoikko()) {
                figures.addAll(figures("with Voikko", "≥ 90 %", "≤ 10 %", keeper, app));
            } else {
                System.out.println("▸ Voikko is not on this machine: what follows is without");
            }
            TextAnalyzer.serve(TextAnalyzer.plain());
            figures.addAll(figures("without Voikko", "≥ 40 %", "", keeper, app));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            TextAnalyzer.serve(null);
        }
        return figures;
    }

    private List<Figure> figures(String how, String right, String wrong, Connection keeper, Connection app) throws SQLException {
        index(keeper);
        var figures = new ArrayList<Figure>();
        figures.add(figure("Finnish " + how + ": found", Pair::isAlike, right, app));
        for (var kind : List.of("inflection", "part", "phrase", "derivation", "typo")) {
            figures.add(figure("  " + kind, pair -> pair.kind().equals(kind), "", app));
        }
        figures.add(figure("  look-alikes found", pair -> !pair.isAlike(), wrong, app));
        return figures;
    }

    /** Beside the frozen half the other. */
    private Figure figure(String name, Predicate<Pair> which, String target, Connection app) throws SQLException {
        var rounds = new Rounds();
        var machine = new Machine();
        rounds.add(share(which.and(Pair::isFrozen), app), share(which.and(pair -> !pair.isFrozen()), app));
        return Figure.of(name, "%", rounds, "the half that was looked at", target, machine);
    }

    private double share(Predicate<Pair> which, Connection app) throws SQLException {
        var pairs = Pairs.all();
        int asked = 0, found = 0;
        for (int k = 0; k < pairs.size(); k++) {
            if (which.test(pairs.get(k))) {
                asked++;
                found += isFound(pairs.get(k), SearchGround.item(999, k + 1), app) ? 1 : 0;
            }
        }
        return 100.0 * found / asked;
    }

    private boolean isFound(Pair pair, UUID item, Connection app) throws SQLException {
        app.setAutoCommit(false);
        try (var tell = app.prepareStatement("select set_config('app.network', ?, true), set_config('app.organisation', ?, true)");
                var search = app.prepareStatement("select exists (select from search_hits(?, 1) hit where hit.item_id = ?)")) {
            tell.setString(1, NETWORK.toString());
            tell.setString(2, Ground.READER.organisation().toString());
            tell.execute();
            search.setArray(1, app.createArrayOf("text", Wanted.of(pair.asked(), "fi", NETWORK).packed()));
            search.setObject(2, item);
            try (var answer = search.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private void index(Connection keeper) throws SQLException {
        try (var clear = keeper.prepareStatement("delete from search_doc where network_id = ?");
                var item = keeper.prepareStatement("""
                    insert into item (network_id, id, kind, number, state, owner_organisation_id, language, created_at, created_by, changed_at)
                    values (?, ?, 'PROMISE', ?, 'GIVEN', ?, 'fi', now(), ?, now()) on conflict do nothing
                    """);
                var words = keeper.prepareStatement("""
                    insert into search_doc (network_id, item_id, language, title, rest, words, spelled, analysed)
                    values (?, ?, 'fi', ?, '', cast(? as tsvector), ?, ?)
                    """)) {
            clear.setObject(1, NETWORK);
            clear.execute();
            var pairs = Pairs.all();
            for (int k = 0; k < pairs.size(); k++) {
                var indexed = IndexWords.of(pairs.get(k).text(), "", "fi", NETWORK);
                set(item, NETWORK, SearchGround.item(999, k + 1), k + 1, Ground.READER.organisation(), Ground.READER.person());
                set(words, NETWORK, SearchGround.item(999, k + 1), pairs.get(k).text(), indexed.vector(), indexed.spelled(), indexed.version());
            }
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.execute();
    }
}
