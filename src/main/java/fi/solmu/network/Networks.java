package fi.solmu.network;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The networks themselves. A new one begins as a draft that only its coordinators see. */
@Repository
public class Networks {

    private final JdbcClient db;
    private final Walls walls;
    private final TransactionTemplate transactions;

    Networks(JdbcClient db, Walls walls, TransactionTemplate transactions) {
        this.db = db;
        this.walls = walls;
        this.transactions = transactions;
    }

    /** What a network says of itself. */
    public record Network(
            UUID id, String word, String nameFi, String nameSv, String nameEn, String purpose, String phase,
            String language, String state, String controller, String contact) {

        public String name(String in) {
            var name = in.equals("sv") ? nameSv : in.equals("en") ? nameEn : nameFi;
            return name.isEmpty() ? nameFi : name;
        }

        public boolean isDraft() {
            return state.equals("DRAFT");
        }
    }

    public boolean isFree(String word) {
        return NetworkWord.isWellFormed(word) && !NetworkWord.isSolmusOwn(word)
            && db.sql("select network_word_is_free(:word)").param("word", word).query(Boolean.class).single();
    }

    /** Makes the network and fills it in one transaction, inside its own walls, in the name of that person. */
    public void make(Network network, UUID person, String personName, UUID organisation, Consumer<Viewer> fill) {
        var founder = new Viewer(person, personName, organisation, "", network.id(), network.word(), network.nameFi(),
                Access.COORDINATOR, Set.of(), Locale.forLanguageTag(network.language()));
        walls.within(new Reader(network.id(), organisation, person), () -> transactions.executeWithoutResult(status -> {
            add(network);
            fill.accept(founder);
        }));
    }

    @Transactional(readOnly = true)
    public Network of(Viewer viewer) {
        return db.sql("""
                select id, word, name_fi, name_sv, name_en, purpose, phase, language, state, controller, contact
                from network
                where id = :network
                """)
            .param("network", viewer.network())
            .query(Network.class)
            .single();
    }

    /** Refused when somebody has changed the same since the form was opened. The word stays: it stands in addresses. */
    @Transactional
    void change(String stamp, Network changed, Viewer by) {
        db.sql("select id from network where id = :network for update").param("network", by.network()).query(UUID.class).single();
        Stamp.check(stamp, of(by));
        db.sql("""
                update network
                set name_fi = :nameFi, name_sv = :nameSv, name_en = :nameEn, purpose = :purpose, phase = :phase,
                    language = :language, controller = :controller, contact = :contact
                where id = :id
                """)
            .paramSource(changed)
            .update();
    }

    /** From here on every member sees the network. Publishing twice is publishing once. */
    @Transactional
    public void publish(Viewer by) {
        db.sql("update network set state = 'ACTIVE' where id = :network and state = 'DRAFT'")
            .param("network", by.network())
            .update();
    }

    /** A person belongs to the network for an organisation. Belonging again renews the access. */
    @Transactional
    public void join(UUID person, UUID organisation, Access access, Viewer by) {
        db.sql("""
                insert into member (network_id, person_id, organisation_id, access)
                values (:network, :person, :organisation, :access)
                on conflict (network_id, person_id, organisation_id) do update
                    set access = excluded.access, until = null
                """)
            .param("network", by.network())
            .param("person", person)
            .param("organisation", organisation)
            .param("access", access.name())
            .update();
    }

    private void add(Network network) {
        db.sql("""
                insert into network (id, word, name_fi, name_sv, name_en, purpose, phase, language, state, controller, contact)
                values (:id, :word, :nameFi, :nameSv, :nameEn, :purpose, :phase, :language, :state, :controller, :contact)
                """)
            .paramSource(network)
            .update();
    }
}
