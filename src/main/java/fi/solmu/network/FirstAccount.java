package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How an installation begins: its first account, network and organisation, all at once or not at all. */
@Component
class FirstAccount {

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Passwords passwords;
    private final Networks networks;
    private final Organisations organisations;

    FirstAccount(
            JdbcClient db, TransactionTemplate transactions, Passwords passwords, Networks networks, Organisations organisations) {
        this.db = db;
        this.transactions = transactions;
        this.passwords = passwords;
        this.networks = networks;
        this.organisations = organisations;
    }

    /** Who comes second finds nothing here any more. */
    void begin(Founding founding, Optional<Filling> filling) {
        var hash = passwords.hash(founding.password());
        transactions.executeWithoutResult(status -> {
            if (!isFirst(founding, hash)) {
                throw new NotThere();
            }
            networks.make(founding.network(), founding.person(), founding.name(), founding.organisation().id(), founder -> {
                place(founding, founder);
                filling.ifPresent(each -> each.fill(founder));
            });
        });
    }

    /** What a chosen template does to the new network. */
    interface Filling {
        void fill(Viewer founder);
    }

    private boolean isFirst(Founding founding, String hash) {
        return db.sql("select first_account(:id, :name, :email, :language, :hash)")
            .param("id", founding.person())
            .param("name", founding.name())
            .param("email", founding.email())
            .param("language", founding.network().language())
            .param("hash", hash)
            .query(Boolean.class)
            .single();
    }

    private void place(Founding founding, Viewer founder) {
        var own = founding.organisation();
        organisations.add(own.id(), own.name(), own.kind(), own.task(), founder);
        networks.join(founding.person(), own.id(), Access.COORDINATOR, founder);
    }
}
