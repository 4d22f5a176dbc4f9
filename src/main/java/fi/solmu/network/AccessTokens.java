package fi.solmu.network;

import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which people's own programs come in as them. A token is told once, when it is made. */
@Repository
public class AccessTokens {

    static final int MOST = 20;

    private final JdbcClient db;

    AccessTokens(JdbcClient db) {
        this.db = db;
    }

    /** A token as its person sees it: by its name, never by itself. */
    public record AccessToken(UUID id, String name, boolean mayWrite, Instant madeAt, LocalDate endsOn, @Nullable Instant seenAt) {}

    /** What somebody wants of a token. */
    record Wish(UUID id, String name, boolean mayWrite, LocalDate endsOn) {}

    Pass pass(String token) {
        return new Pass(word -> enter(token, word), () -> seen(token), true);
    }

    @Transactional(readOnly = true)
    List<AccessToken> of(UUID person) {
        return db.sql("select * from tokens_of(:person)").param("person", person).query(AccessToken.class).list();
    }

    /** The token itself; nothing when the same form came twice. It acts for the organisation of the sitting that made it. */
    @Transactional
    Optional<String> make(Wish wish, UUID person, String sitting) {
        if (of(person).size() >= MOST) {
            throw new Refused("network.token-too-many", "n", MOST);
        }
        var token = Tokens.next();
        boolean made = db.sql("select token_add(:id, :token, :name, :write, :ends, :sitting)")
            .param("id", wish.id())
            .param("token", Tokens.hash(token))
            .param("name", wish.name())
            .param("write", wish.mayWrite())
            .param("ends", wish.endsOn())
            .param("sitting", Tokens.hash(sitting))
            .query(Boolean.class)
            .single();
        return made ? Optional.of(token) : Optional.empty();
    }

    @Transactional
    void end(UUID id) {
        if (!db.sql("select token_end(:id)").param("id", id).query(Boolean.class).single()) {
            throw new NotThere();
        }
    }

    private Optional<Entry> enter(String token, String word) {
        return db.sql("select * from token_enter(:token, :word)")
            .param("token", Tokens.hash(token))
            .param("word", word)
            .query((row, n) -> Entry.of(row, word).longUnseen(row.getBoolean("long_unseen")).writing(row.getBoolean("may_write")))
            .optional();
    }

    private void seen(String token) {
        db.sql("select token_seen(:token)").param("token", Tokens.hash(token)).query((row, n) -> n).list();
    }
}
