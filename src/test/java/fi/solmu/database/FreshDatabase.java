package fi.solmu.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database of its own for the Spring context or the process it begins: migrated, empty, with the two roles of production. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database", settings()));
    }

    /** What whoever is to use it must be told. */
    public static Map<String, Object> settings() {
        var database = TestServer.fresh();
        return Map.of(
                "solmu.database.url", database.url(),
                "solmu.database.owner.password", database.owner().password(),
                "solmu.database.password", database.app().password());
    }
}
