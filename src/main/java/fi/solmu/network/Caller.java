package fi.solmu.network;

import fi.solmu.database.Walls;
import fi.solmu.web.Refused;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Somebody with an account who works in Solmu without a browser, let in as the door would let them in. */
@Component
public class Caller {

    private final People people;
    private final Sessions sessions;
    private final Walls walls;

    Caller(People people, Sessions sessions, Walls walls) {
        this.people = people;
        this.sessions = sessions;
        this.walls = walls;
    }

    /** In the network of that word when they belong to it, otherwise in none. Afterwards nobody is left signed in. */
    public <T> T as(String email, String word, Function<Entry, T> work) {
        var person = people.with(email).orElseThrow(() -> new Refused("network.nobody-at", "email", email));
        var token = sessions.begin(person);
        try {
            var entry = sessions.enter(token, word).orElseThrow();
            return walls.within(entry.reader(), () -> work.apply(entry));
        } finally {
            sessions.end(token);
        }
    }
}
