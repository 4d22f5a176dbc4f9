package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A situation that has been started from a card of a sample network, and those who look at it: made beside the ground by boards.sql. */
record BoardGround(String place, List<Task> tasks) {

    /** A task of a situation and whose it is, as a form of its board says them. */
    record Task(String id, String organisation) {}

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern TASK = Pattern.compile("name=\"task\" value=\"([^\"]*)\">\\s*<input type=\"hidden\" name=\"organisation\" value=\"([^\"]*)\"");

    private static final Pattern KNOWN = Pattern.compile("data-known=\"(\\d+)\"");

    static final String TELLER = "Bearer a-teller-for-measuring";

    static void lay(Path data) {
        Ground.lay(data, "boards.sql");
    }

    /** The session of one of those who look. */
    static String reader(int number) {
        return "session=a-board-for-measuring-" + number;
    }

    /** Started by the coordinator, who may tell for everybody. */
    static BoardGround start(int port, Path data) throws IOException {
        try (var wire = new Wire(port, cookies(port))) {
            var card = "/raide/cards/" + card(data);
            wire.get(card);
            var id = UUID.randomUUID();
            wire.post(card + "/situations", "_csrf=" + csrf(wire) + "&key=" + id);
            var place = "/raide/cards/situations/" + id;
            if (wire.get(place) != 200) {
                throw new IllegalStateException(wire.headers() + wire.text());
            }
            return new BoardGround(place, TASK.matcher(wire.text()).results().map(each -> new Task(each.group(1), each.group(2))).distinct().toList());
        }
    }

    /** How many entries are on the board of whoever opens it now. */
    String read(int port) throws IOException {
        try (var wire = new Wire(port, reader(0))) {
            wire.get(place);
            return KNOWN.matcher(wire.text()).results().map(each -> each.group(1)).findFirst()
                .orElseThrow(() -> new IllegalStateException(wire.headers()));
        }
    }

    static String cookies(int port) throws IOException {
        try (var wire = new Wire(port, reader(0))) {
            wire.get("/raide/cards");
            var csrf = Pattern.compile("(?i)set-cookie: (csrf=[^;\\s]+)").matcher(wire.headers());
            return reader(0) + (csrf.find() ? "; " + csrf.group(1) : "");
        }
    }

    private static String csrf(Wire wire) {
        return CSRF.matcher(wire.text()).results().map(each -> each.group(1)).findFirst()
            .orElseThrow(() -> new IllegalStateException(wire.headers() + wire.text()));
    }

    /** The card in force with the most tasks. */
    private static String card(Path data) {
        try (var keeper = Keys.in(data).asKeeper(); var statement = keeper.createStatement(); var found = statement.executeQuery("""
                select item.id from item join network on network.id = item.network_id and network.word = 'raide'
                where item.kind = 'ACTION_CARD' and item.state = 'PUBLISHED' order by
                    (select count(*) from step where step.network_id = item.network_id and step.card_id = item.id) desc, item.id limit 1
                """)) {
            found.next();
            return found.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
