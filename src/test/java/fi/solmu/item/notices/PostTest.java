package fi.solmu.item.notices;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.database.FreshDatabase;
import fi.solmu.database.TestOwner;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole of Solmu with a mail server beside it and a clock that can be moved; mail goes when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"solmu.demo=true", "solmu.mail.pause=P1D",
    "solmu.reminders.pause=P1D", "solmu.calls.pause=P1D", "solmu.push.pause=P1D"})
@ContextConfiguration(initializers = {FreshDatabase.class, PostOffice.class})
@Import({Cast.class, Visitors.class, TestOwner.class, PostOffice.Moved.class, Readership.class})
public @interface PostTest {}
