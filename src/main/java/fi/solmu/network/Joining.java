package fi.solmu.network;

import fi.solmu.web.NewId;
import fi.solmu.web.NotThere;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Joining a network by the link of an invitation. Reading it changes nothing; of two who join by it at once one does. */
@Repository
class Joining {

    private final JdbcClient db;
    private final People people;
    private final Passwords passwords;

    Joining(JdbcClient db, People people, Passwords passwords) {
        this.db = db;
        this.people = people;
        this.passwords = passwords;
    }

    /** Where one has joined, and whether one may enter there already. */
    record Joined(String word, String state, UUID organisation, String access) {

        boolean isOpen() {
            return state.equals("ACTIVE") || access.equals("COORDINATOR");
        }
    }

    /** Somebody who has no account yet. */
    record Newcomer(UUID id, String name, String email, String language, String hash) {}

    Optional<Offer> offer(String token) {
        return db.sql("select * from invitation_find(:token)").param("token", Tokens.hash(token)).query(Offer.class).optional();
    }

    void opened(String token) {
        db.sql("select invitation_opened(:token)").param("token", Tokens.hash(token)).query((row, n) -> n).list();
    }

    Newcomer newcomer(Answers answers, String language) {
        var name = answers.needed("name", 100);
        var email = answers.neededEmail("email");
        var password = answers.secret("password");
        answers.also(() -> passwords.check(password, name, email));
        answers.refuseFaults();
        return new Newcomer(NewId.next(), name, email, language, passwords.hash(password));
    }

    /** The account of a newcomer is made with the joining or not at all. */
    @Transactional
    Joined join(String token, UUID person, @Nullable Newcomer newcomer) {
        if (newcomer != null) {
            people.add(newcomer.id(), newcomer.name(), newcomer.email(), newcomer.language(), false);
            people.hasPassword(newcomer.id(), newcomer.hash());
        }
        return db.sql("select * from invitation_join(:token, :person)")
            .param("token", Tokens.hash(token))
            .param("person", person)
            .query(Joined.class)
            .optional()
            .orElseThrow(NotThere::new);
    }
}
