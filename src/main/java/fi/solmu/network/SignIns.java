package fi.solmu.network;

import fi.solmu.web.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Coming in by address and password, slowly enough that guessing does not pay. */
@Component
class SignIns {

    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIns(People people, Passwords passwords, Sessions sessions) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** The token of a new session. Wrong address and wrong password are the same refusal. */
    String signIn(String email, String password, String address) {
        int wait = people.secondsToWait(email, address);
        if (wait > 0) {
            throw new Refused("network.sign-in-wait", "minutes", (wait + 59) / 60);
        }
        var credential = people.credential(email);
        if (!passwords.match(password, credential.map(People.Credential::hash).orElse(null))) {
            people.failed(email, address);
            throw new Refused("network.sign-in-wrong");
        }
        return sessions.begin(credential.get().person());
    }

    void choosePassword(UUID person, String password, String name, String email) {
        passwords.check(password, name, email);
        people.hasPassword(person, passwords.hash(password));
        sessions.endAll(person);
    }
}
