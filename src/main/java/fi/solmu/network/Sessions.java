package fi.solmu.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in. Kept in the database, so every node knows the same, and asked at each request. */
@Repository
public class Sessions {

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    /** A sitting somewhere: when it began and was last used. */
    public record Sitting(Instant begunAt, Instant seenAt) {}

    /** The new session's token; nobody sees it again. */
    public String begin(UUID person) {
        var token = Tokens.next();
        call("select session_begin(:token, :person)", token, person);
        return token;
    }

    public Optional<Entry> enter(String token, String word) {
        return db.sql("select * from session_enter(:token, :word)")
            .param("token", Tokens.hash(token))
            .param("word", word)
            .query((row, n) -> Entry.of(row, word))
            .optional();
    }

    public void end(String token) {
        db.sql("select session_end(:token)").param("token", Tokens.hash(token)).query((row, n) -> n).list();
    }

    public void endAll(UUID person) {
        db.sql("select sessions_end(:person)").param("person", person).query((row, n) -> n).list();
    }

    public void actFor(String token, UUID organisation) {
        call("select session_act_for(:token, :person)", token, organisation);
    }

    public List<Sitting> of(UUID person) {
        return db.sql("select * from sessions_of(:person)").param("person", person).query(Sitting.class).list();
    }

    /** Those that are over are forgotten; so are old failures to sign in. */
    @org.springframework.scheduling.annotation.Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        db.sql("select sessions_clear()").query((row, n) -> n).list();
    }

    private void call(String function, String token, UUID id) {
        db.sql(function).param("token", Tokens.hash(token)).param("person", id).query((row, n) -> n).list();
    }
}
