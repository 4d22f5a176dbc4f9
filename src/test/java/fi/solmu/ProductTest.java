package fi.solmu;

import fi.solmu.database.FreshDatabase;
import fi.solmu.database.TestOwner;
import fi.solmu.walk.ForgedViewer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Starts the whole of Solmu over a fresh real database, with the Cast in it, listening on a port of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"solmu.demo=true", "solmu.reminders.pause=P1D", "solmu.alerts.pause=P1D", "solmu.index.pause=P1D"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Cast.class, Visitors.class, TestOwner.class, ForgedViewer.class})
public @interface ProductTest {}
