package fi.solmu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Where Solmu finds its database: embedded in the data folder, or wherever SOLMU_DATABASE_URL says. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    private static final Properties HOW_TO_CONNECT = new Properties();

    static {
        HOW_TO_CONNECT.put("ApplicationName", "solmu");
        HOW_TO_CONNECT.put("reWriteBatchedInserts", "true");
    }

    @Bean
    DatabaseServer databaseServer(Environment settings) {
        if (settings.containsProperty("solmu.database.url")) {
            return OwnPostgres.named(settings);
        }
        var data = Path.of(settings.getProperty("solmu.data", "data"));
        return settings.getProperty("solmu.beside", Boolean.class, false) ? RunningPostgres.orStarted(data) : LocalPostgres.in(data);
    }

    @Bean
    @Primary
    DataSource appData(DatabaseServer server) {
        var pool = new HikariConfig();
        pool.setPoolName("app");
        pool.setJdbcUrl(server.address().url());
        pool.setUsername(server.address().app().name());
        pool.setPassword(server.address().app().password());
        pool.setDataSourceProperties(HOW_TO_CONNECT);
        pool.setMaximumPoolSize(10);
        return new HikariDataSource(pool);
    }

    /** Only Flyway asks as the owner of the tables. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerData(DatabaseServer server) {
        var address = server.address();
        var source = new DriverManagerDataSource(address.url(), address.owner().name(), address.owner().password());
        source.setConnectionProperties(HOW_TO_CONNECT);
        return source;
    }

    @Bean
    @Primary
    PlatformTransactionManager walledTransactions(DataSource data, Walls walls) {
        return new WalledTransactions(data, walls);
    }
}
