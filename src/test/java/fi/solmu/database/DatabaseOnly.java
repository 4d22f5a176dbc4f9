package fi.solmu.database;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Solmu with nothing but its database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DatabaseSetup.class, Walls.class})
class DatabaseOnly {
}
