package fi.solmu.database;

import fi.solmu.database.DatabaseAddress.Login;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** A PostgreSQL that somebody else runs, named in SOLMU_DATABASE_URL. */
record OwnPostgres(DatabaseAddress address) implements DatabaseServer {

    static OwnPostgres named(Environment settings) {
        String owner = settings.getProperty("solmu.database.owner", "solmu_owner");
        String app = settings.getProperty("solmu.database.user", "solmu_app");
        var own = new OwnPostgres(new DatabaseAddress(url(settings),
            new Login(owner, needed(settings, "solmu.database.owner.password")),
            new Login(app, needed(settings, "solmu.database.password"))));
        own.check(own.address.owner());
        own.check(own.address.app());
        return own;
    }

    private static String url(Environment settings) {
        String url = settings.getRequiredProperty("solmu.database.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseProblem("SOLMU_DATABASE_URL begins with jdbc:postgresql: "
                + "as in jdbc:postgresql://db.example.org/solmu");
        }
        return url;
    }

    private static String needed(Environment settings, String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new DatabaseProblem("SOLMU_DATABASE_URL is set, but "
                + name.toUpperCase(Locale.ROOT).replace('.', '_') + " is not. Both roles need their password (docs/operating.md).");
        }
        return value;
    }

    private void check(Login login) {
        try {
            DriverManager.getConnection(address.url(), login.name(), login.password()).close();
        } catch (SQLException refused) {
            throw new DatabaseProblem("The database in SOLMU_DATABASE_URL does not let " + login.name() + " in: "
                + refused.getMessage(), refused);
        }
    }
}
