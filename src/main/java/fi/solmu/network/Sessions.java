package fi.solmu.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in. Kept in the database, so every node knows the same, and asked at each request. */
@Repository
public class Sessions {

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    /** A sitting somewhere: when it began and was last used, with what, and whether it is the one that asks. */
    public record Sitting(Instant begunAt, Instant seenAt, String device, boolean isThis) {}

    public String begin(UUID person) {
        return begin(person, "");
    }

    /** The new session's token; nobody sees it again. */
    String begin(UUID person, String device) {
        var token = Tokens.next();
        db.sql("select session_begin(:token, :person, :device)")
            .param("token", Tokens.hash(token))
            .param("person", person)
            .param("device", device)
            .query((row, n) -> n)
            .list();
        return token;
    }

    /** Whom the session lets in. A transaction this is asked in reads for that person from then on. */
    public Optional<Entry> enter(String token, String word) {
        return db.sql("select * from session_enter(:token, :word)")
            .param("token", Tokens.hash(token))
            .param("word", word)
            .query((row, n) -> Entry.of(row, word).longUnseen(row.getBoolean("long_unseen")))
            .optional();
    }

    Pass pass(String token) {
        return new Pass(word -> enter(token, word), () -> seen(token), false);
    }

    private void seen(String token) {
        db.sql("select session_seen(:token)").param("token", Tokens.hash(token)).query((row, n) -> n).list();
    }

    public void end(String token) {
        db.sql("select session_end(:token)").param("token", Tokens.hash(token)).query((row, n) -> n).list();
    }

    @Transactional
    public void endAll(UUID person) {
        db.sql("select sessions_end(:person)").param("person", person).query((row, n) -> n).list();
    }

    public void actFor(String token, UUID organisation) {
        db.sql("select session_act_for(:token, :organisation)")
            .param("token", Tokens.hash(token))
            .param("organisation", organisation)
            .query((row, n) -> n)
            .list();
    }

    /** The person's sittings that are not over, the one that asks first. */
    @Transactional(readOnly = true)
    List<Sitting> of(UUID person, String token) {
        return db.sql("select * from sessions_of(:person, :token)")
            .param("person", person)
            .param("token", Tokens.hash(token))
            .query(Sitting.class)
            .list();
    }

    /** Those that are over are forgotten; so are old failures to sign in. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        db.sql("select sessions_clear()").query((row, n) -> n).list();
    }
}
