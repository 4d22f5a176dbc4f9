package fi.solmu.item.notices;

import fi.solmu.Cast;
import fi.solmu.item.ItemId;
import fi.solmu.network.Networks;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with mailboxes: sample people, as those of the Cast, have none. */
@TestComponent
public class Readership {

    private final Cast cast;
    private final People people;
    private final Networks networks;
    private final Roles roles;
    private final JdbcClient db;
    private final Postman postman;

    Readership(Cast cast, People people, Networks networks, Roles roles, JdbcClient db, Postman postman) {
        this.postman = postman;
        this.cast = cast;
        this.people = people;
        this.networks = networks;
        this.roles = roles;
        this.db = db;
    }

    public Viewer of(String name, UUID organisation, String language) {
        var person = new Viewer(ItemId.nextUuid(), name, organisation, "", cast.kaisa.network(), "asema", "asema", Access.MEMBER, Set.of(),
            Locale.forLanguageTag(language + "-FI"));
        people.add(person.person(), name, address(person), language, false);
        cast.as(cast.kaisa, () -> networks.join(person.person(), organisation, Access.MEMBER, cast.kaisa));
        return person;
    }

    /** What waits to be sent goes now. */
    public void post() {
        postman.round();
    }

    public String address(Viewer of) {
        return of.person() + "@post.example";
    }

    public UUID role(String title, UUID organisation, String mailbox, Viewer holder) {
        var role = ItemId.nextUuid();
        cast.as(cast.kaisa, () -> {
            roles.add(role, organisation, title, "", "", cast.kaisa);
            db.sql("update role set email = :email where id = :role").param("email", mailbox).param("role", role).update();
            roles.hold(ItemId.nextUuid(), role, holder.person(), false, LocalDate.now().minusDays(1), null, cast.kaisa);
        });
        return role;
    }
}
