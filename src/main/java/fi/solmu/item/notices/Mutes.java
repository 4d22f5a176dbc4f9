package fi.solmu.item.notices;

import static java.time.ZoneOffset.UTC;

import fi.solmu.network.Tokens;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which mail who does not want. A link in each mail mutes its like by one press, and does nothing else. */
@Repository
@Transactional
public class Mutes {

    private final JdbcClient db;
    private final Clock clock;

    Mutes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a link would mute, in a network of that name, and whether it is so already. */
    public record Offer(String what, String nameFi, String nameSv, String nameEn, boolean isMuted) {

        public String name(String language) {
            var name = language.equals("sv") ? nameSv : language.equals("en") ? nameEn : nameFi;
            return name.isEmpty() ? nameFi : name;
        }

        public String words() {
            return "item.mail-kind-" + what.toLowerCase(Locale.ROOT);
        }
    }

    /** What one wants by mail from a network. */
    public record Wishes(
            String word, String nameFi, String nameSv, String nameEn, boolean mentions, boolean requests, boolean reminders,
            boolean dates, boolean calls, boolean digest) {

        public String name(String language) {
            var name = language.equals("sv") ? nameSv : language.equals("en") ? nameEn : nameFi;
            return name.isEmpty() ? nameFi : name;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean has(UUID receiver, Mail.What what) {
        return db.sql("""
                select exists (select from mute where network_id = current_network() and receiver_id = :receiver and what = :what)
                """)
            .param("receiver", receiver)
            .param("what", what.name())
            .query(Boolean.class)
            .single();
    }

    /** The end of the address by which that receiver mutes such mail. It is kept before the mail goes, so that it always opens. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    String link(UUID receiver, Mail.What what, Viewer viewer) {
        var token = Tokens.next();
        db.sql("""
                insert into mute_link (network_id, token_hash, receiver_id, what, made_at)
                values (:network, :token, :receiver, :what, :at)
                """)
            .param("network", viewer.network())
            .param("token", Tokens.hash(token))
            .param("receiver", receiver)
            .param("what", what.name())
            .param("at", clock.instant().atOffset(UTC))
            .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<Offer> offer(String token) {
        return db.sql("select * from mute_find(:token)").param("token", Tokens.hash(token)).query(Offer.class).optional();
    }

    void press(String token) {
        db.sql("select mute_press(:token, :at)").param("token", Tokens.hash(token)).param("at", clock.instant().atOffset(UTC))
            .query((row, n) -> n).list();
    }

    @Transactional(readOnly = true)
    List<Wishes> wishes() {
        return db.sql("select * from mutes_of_reader()").query(Wishes.class).list();
    }

    void want(String word, Mail.What what, boolean isWanted) {
        db.sql("select mute_set(:word, :what, :wanted, :at)")
            .param("word", word)
            .param("what", what.name())
            .param("wanted", isWanted)
            .param("at", clock.instant().atOffset(UTC))
            .query((row, n) -> n)
            .list();
    }
}
