package fi.solmu.database;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A database of its own for the Spring context that imports it: migrated, empty, with the two roles of production. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean
    DynamicPropertyRegistrar freshDatabase() {
        var database = TestServer.fresh();
        return settings -> {
            settings.add("solmu.database.url", database::url);
            settings.add("solmu.database.owner.password", () -> database.owner().password());
            settings.add("solmu.database.password", () -> database.app().password());
        };
    }
}
