package fi.solmu.bench;

import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The network everything is measured in: twelve organisations and twenty thousand problems, made by ground.sql. */
final class Ground {

    /** Keep in step with ground.sql. */
    static final Viewer READER = new Viewer(
        UUID.fromString("00000000-0000-7000-8000-000000000201"), "Lukija 1",
        UUID.fromString("00000000-0000-7000-8000-000000000101"), "Organisaatio 1",
        UUID.fromString("00000000-0000-7000-8000-000000000001"), "mitta", "Mitattu verkosto",
        Access.MEMBER, Set.of(), Locale.forLanguageTag("fi-FI"));

    static final String TOKEN = "a-token-for-measuring-that-opens-nothing-else";
    static final String REGISTER = "/mitta/problems";
    static final String ITEM = REGISTER + "/00000000-0000-7000-8000-000000000301";

    private Ground() {}

    static void lay(Path data) {
        lay(data, "ground.sql");
    }

    static void lay(Path data, String file) {
        try (var sql = Ground.class.getResourceAsStream(file); var keeper = Keys.in(data).asKeeper();
                var statement = keeper.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            GroundWords.index(keeper);
            statement.execute("vacuum analyze");
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("The ground could not be laid", broken);
        }
    }

    /** The reader's cookies: the session, and the guard against forged forms that a first page gives. */
    static String cookies(int port) {
        try (var wire = new Wire(port, "session=" + TOKEN)) {
            if (wire.get(REGISTER) != 200) {
                throw new IllegalStateException(wire.headers() + wire.text());
            }
            var csrf = java.util.regex.Pattern.compile("(?i)set-cookie: (csrf=[^;\\s]+)").matcher(wire.headers());
            return "session=" + TOKEN + (csrf.find() ? "; " + csrf.group(1) : "");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
