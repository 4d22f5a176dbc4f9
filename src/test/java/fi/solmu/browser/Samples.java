package fi.solmu.browser;

import fi.solmu.network.People;
import fi.solmu.network.Sessions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The sample people, each with a browser of their own. */
@TestComponent
class Samples {

    private final People people;
    private final Sessions sessions;
    private final Environment settings;

    Samples(People people, Sessions sessions, Environment settings) {
        this.people = people;
        this.sessions = sessions;
        this.settings = settings;
    }

    Browser nobody() {
        return new Browser(settings.getRequiredProperty("local.server.port", Integer.class));
    }

    /** Whoever coordinates that network. */
    Browser coordinator(String word) {
        return nobody().with(sessions.begin(person(word).person()));
    }

    /** Somebody of that network who does not coordinate it. */
    People.Sample member(String word) {
        return people.samples().stream().filter(sample -> sample.word().equals(word) && sample.access().equals("MEMBER")).findFirst().orElseThrow();
    }

    /** Whoever is called so. */
    People.Sample named(String name) {
        return people.samples().stream().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
    }

    Browser as(People.Sample sample) {
        return nobody().with(sessions.begin(sample.person()));
    }

    People.Sample person(String word) {
        return people.samples().stream()
            .filter(sample -> sample.word().equals(word) && sample.access().equals("COORDINATOR"))
            .findFirst().orElseThrow();
    }
}
