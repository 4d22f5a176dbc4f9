package fi.solmu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.solmu.database.DatabaseAddress.Login;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Where Solmu finds its database: embedded in the data folder, or wherever SOLMU_DATABASE_URL says. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    @Bean
    DatabaseServer databaseServer(Environment settings) {
        return settings.containsProperty("solmu.database.url")
            ? own(settings)
            : LocalPostgres.in(Path.of(settings.getProperty("solmu.data", "data")));
    }

    private static DatabaseServer own(Environment settings) {
        var address = new DatabaseAddress(settings.getRequiredProperty("solmu.database.url"),
            new Login(settings.getProperty("solmu.database.owner", "solmu_owner"), password(settings, "solmu.database.owner.password")),
            new Login(settings.getProperty("solmu.database.user", "solmu_app"), password(settings, "solmu.database.password")));
        return () -> address;
    }

    private static String password(Environment settings, String name) {
        String password = settings.getProperty(name);
        if (password == null) {
            throw new DatabaseProblem("SOLMU_DATABASE_URL is set, but "
                + name.toUpperCase().replace('.', '_') + " is not. Both roles need their password (docs/operating.md).");
        }
        return password;
    }

    @Bean
    @Primary
    DataSource appData(DatabaseServer server) {
        var pool = new HikariConfig();
        pool.setPoolName("app");
        pool.setDataSource(source(server.address(), server.address().app()));
        pool.setMaximumPoolSize(10);
        return new HikariDataSource(pool);
    }

    /** Only Flyway asks as the owner of the tables. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerData(DatabaseServer server) {
        return source(server.address(), server.address().owner());
    }

    private static DataSource source(DatabaseAddress address, Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(login.name());
        source.setPassword(login.password());
        source.setApplicationName("solmu");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    @Bean
    @Primary
    PlatformTransactionManager walledTransactions(DataSource data, Walls walls) {
        return new WalledTransactions(data, walls);
    }
}
