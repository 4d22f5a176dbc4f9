package fi.solmu.network;

import fi.solmu.web.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Coming in by address and password, slowly enough that guessing does not pay. */
@Component
class SignIns {

    private final People people;
    private final Passwords passwords;

    SignIns(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Who it is. Wrong address and wrong password are the same refusal. */
    UUID signIn(String email, String password, String address) {
        return proved("", "network.sign-in-wrong", email, password, address);
    }

    /** Somebody at a screen left open does not know the password; guessing it here is as slow as at the door. */
    void prove(People.Person person, String password, String address) {
        proved("current", "network.password-wrong", person.email(), password, address);
    }

    /** Every sitting of the person ends with the old password. */
    void choose(People.Person person, String password) {
        passwords.check(password, person.name(), person.email());
        people.hasPassword(person.id(), passwords.hash(password));
    }

    /** Whoever has failed too often waits, whatever they try next. */
    void refuseHaste(String email, String address) {
        int wait = people.secondsToWait(email, address);
        if (wait > 0) {
            throw new Refused("network.sign-in-wait", "minutes", (wait + 59) / 60);
        }
    }

    private UUID proved(String field, String wrong, String email, String password, String address) {
        refuseHaste(email, address);
        var credential = people.credential(email);
        if (!passwords.match(password, credential.map(People.Credential::hash).orElse(null))) {
            people.failed(email, address);
            throw Refused.at(field, wrong);
        }
        return credential.orElseThrow().person();
    }
}
