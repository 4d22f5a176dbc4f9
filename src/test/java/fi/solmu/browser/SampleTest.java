package fi.solmu.browser;

import fi.solmu.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Starts Solmu as bin/run does the first time: a fresh database with the six sample networks in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"solmu.demo=true", "solmu.reminders.pause=P1D"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Samples.class)
@interface SampleTest {}
