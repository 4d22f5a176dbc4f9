package fi.solmu.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database of its own for the Spring context it begins: migrated, empty, with the two roles of production. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestServer.fresh();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database", Map.of(
                "solmu.database.url", database.url(),
                "solmu.database.owner.password", database.owner().password(),
                "solmu.database.password", database.app().password())));
    }
}
