package fi.solmu.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever owns the tables of a test's database: turns clocks back and looks behind the walls. */
@TestComponent
public class TestOwner {

    private final DatabaseServer server;

    TestOwner(DatabaseServer server) {
        this.server = server;
    }

    public void does(String sql) {
        try (var owner = TestServer.as(server.address(), server.address().owner());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** The same database as another node of Solmu asks it. */
    public DataSource anotherNode() {
        var app = server.address().app();
        return new DriverManagerDataSource(server.address().url(), app.name(), app.password());
    }
}
