package fi.solmu.bench;

import fi.solmu.item.words.IndexWords;
import fi.solmu.item.words.Pairs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/** A million items in a hundred networks, of sentences that people write; one of the networks has a reader. Rows alone by search.sql. */
final class SearchGround {

    static final int NETWORKS = 100, ITEMS = 10_000;
    /** The reader's is the last one, and the reader that of {@link Ground}. Keep in step with search.sql. */
    static final String PAGE = "/haku-100/search?q=";

    private SearchGround() {}

    static UUID network(int n) {
        return UUID.fromString(String.format("%08x-0000-7000-8000-%012d", n * 0x9E3779B1, n));
    }

    static UUID item(int n, int k) {
        return UUID.fromString(String.format("%08x-%04x-7000-8000-%012d", k, n, k));
    }

    static void lay(Path data) {
        try (var sql = SearchGround.class.getResourceAsStream("search.sql"); var keeper = Keys.in(data).asKeeper();
                var statement = keeper.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set maintenance_work_mem = '400MB'");
            statement.execute("create temp table place (n integer, network uuid)");
            for (int n = 1; n <= NETWORKS; n++) {
                statement.execute("insert into place values (" + n + ", '" + network(n) + "')");
            }
            statement.execute("drop index search_doc_words, search_doc_spelled");
            statement.execute("create temp table words (network uuid, id uuid, language text, title text, rest text, "
                + "words tsvector, spelled text, analysed integer)");
            fill(keeper);
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create index search_doc_words on search_doc using gin (words)");
            statement.execute("create index search_doc_spelled on search_doc using gin (network_id, spelled gin_trgm_ops)");
            statement.execute("vacuum analyze");
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("The ground for searching could not be laid", broken);
        }
    }

    private static void fill(Connection keeper) throws SQLException, IOException {
        var sentences = Pairs.all().stream().map(Pairs.Pair::text).toList();
        var copy = keeper.unwrap(PGConnection.class).getCopyAPI().copyIn("copy words from stdin");
        var random = new Random(6);
        for (int n = 1; n <= NETWORKS; n++) {
            var rows = new StringBuilder();
            for (int k = 1; k <= ITEMS; k++) {
                row(n, k, sentences, random, rows);
            }
            var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    private static void row(int n, int k, List<String> sentences, Random random, StringBuilder rows) {
        var title = any(sentences, random) + " " + k;
        var rest = any(sentences, random) + ". " + any(sentences, random) + ".";
        var words = IndexWords.of(title, rest, "fi", network(n));
        rows.append(network(n)).append('\t').append(item(n, k)).append("\tfi\t").append(title).append('\t').append(rest).append('\t')
            .append(words.vector().replace("\\", "\\\\")).append('\t').append(words.spelled()).append('\t').append(words.version()).append('\n');
    }

    private static String any(List<String> sentences, Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }
}
