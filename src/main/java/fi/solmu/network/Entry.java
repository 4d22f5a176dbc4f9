package fi.solmu.network;

import fi.solmu.database.Reader;
import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a session, a token or the secret of a feed gives at the door: the person, and in a network they belong to, the viewer. */
public record Entry(Account account, @Nullable Viewer viewer, boolean isLongUnseen, boolean mayWrite) {

    public static Entry of(ResultSet row, String word) throws SQLException {
        var account = new Account(
                row.getObject("person", UUID.class), row.getString("name"), row.getString("language"));
        return new Entry(account, row.getString("access") == null ? null : viewer(row, word, account), false, true);
    }

    public Optional<Viewer> inside() {
        return Optional.ofNullable(viewer);
    }

    /** Of a session that has not been in use for a while it is written down that it is. */
    Entry longUnseen(boolean is) {
        return new Entry(account, viewer, is, mayWrite);
    }

    /** A token may be for reading alone. */
    Entry writing(boolean may) {
        return new Entry(account, viewer, isLongUnseen, may);
    }

    /** In no network a person reads what is their own, and nothing besides. */
    public Reader reader() {
        return viewer == null ? new Reader(null, null, account.person())
            : new Reader(viewer.network(), viewer.organisation(), viewer.person());
    }

    private static Viewer viewer(ResultSet row, String word, Account account) throws SQLException {
        return new Viewer(
                account.person(),
                account.name(),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_name"),
                row.getObject("network", UUID.class),
                word,
                networkName(row, account.language()),
                Access.valueOf(row.getString("access")),
                Set.of((UUID[]) row.getArray("roles").getArray()),
                locale(account.language()));
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language.equals("en") ? "en-GB" : language + "-FI");
    }

    private static String networkName(ResultSet row, String language) throws SQLException {
        var name = row.getString("network_name_" + language);
        return name.isEmpty() ? row.getString("network_name_fi") : name;
    }
}
