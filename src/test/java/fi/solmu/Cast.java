package fi.solmu;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kinds;
import fi.solmu.item.Visibility;
import fi.solmu.item.Kind;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisations;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.network.Sessions;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The people every test knows: a station town where the city and the railway act together, and a network next door. */
@TestComponent
public class Cast {

    public static final String PASSWORD = "neljä hidasta junaa metsässä";

    private final Walls walls;
    private final Sessions sessions;
    private final TransactionTemplate transactions;
    private final Kinds kinds;

    public final UUID city = ItemId.nextUuid();
    public final UUID railway = ItemId.nextUuid();
    public final UUID dispatcherRole = ItemId.nextUuid();
    public final UUID counsellorRole = ItemId.nextUuid();
    public final UUID nextDoor = ItemId.nextUuid();
    /** Coordinator, of the city. */
    public final Viewer kaisa;
    /** Member, counsellor of the city. */
    public final Viewer anni;
    /** Member, dispatcher of the railway. */
    public final Viewer bo;
    /** Reader, of the city. */
    public final Viewer vera;
    /** Coordinator of another network, where the others have no business. */
    public final Viewer ulla;

    Cast(Walls walls, Sessions sessions, TransactionTemplate transactions, Kinds kinds, Networks networks,
            Organisations organisations, People people, Roles roles) {
        this.walls = walls;
        this.sessions = sessions;
        this.transactions = transactions;
        this.kinds = kinds;
        var station = ItemId.nextUuid();
        kaisa = viewer(station, "asema", "Kaisa Koordinaattori", city, Access.COORDINATOR, Set.of());
        anni = viewer(station, "asema", "Anni Asiakasneuvoja", city, Access.MEMBER, Set.of(counsellorRole));
        bo = viewer(station, "asema", "Bo Ban", railway, Access.MEMBER, Set.of(dispatcherRole));
        vera = viewer(station, "asema", "Vera Lukija", city, Access.VIEWER, Set.of());
        ulla = viewer(ItemId.nextUuid(), "naapuri", "Ulla Ulkopuolinen", nextDoor, Access.COORDINATOR, Set.of());
        for (var each : List.of(kaisa, anni, bo, vera, ulla)) {
            people.add(each.person(), each.name(), address(each), "fi", true);
        }
        networks.make(network(kaisa, "Asemanseudun yhteistyö"), kaisa.person(), kaisa.name(), city, founder -> {
            organisations.add(city, "Vaarakaupunki", "municipality", "Neuvoo matkustajia", founder);
            organisations.add(railway, "Pohjantähti Junat", "company", "Ajaa junat", founder);
            List.of(kaisa, anni, bo, vera).forEach(each -> networks.join(each.person(), each.organisation(), each.access(), founder));
            roles.add(dispatcherRole, railway, "Junien ohjaaja", "Ohjaa junat", "040 000 0101", founder);
            roles.add(counsellorRole, city, "Asiakasneuvoja", "Neuvoo asemalla", "", founder);
            roles.hold(ItemId.nextUuid(), dispatcherRole, bo.person(), false, LocalDate.now().minusDays(30), null, founder);
            roles.hold(ItemId.nextUuid(), counsellorRole, anni.person(), false, LocalDate.now().minusDays(30), null, founder);
            networks.publish(founder);
        });
        networks.make(network(ulla, "Naapuriverkosto"), ulla.person(), ulla.name(), nextDoor, founder -> {
            organisations.add(nextDoor, "Naapuri", "other", "", founder);
            networks.join(ulla.person(), nextDoor, Access.COORDINATOR, founder);
            networks.publish(founder);
        });
    }

    public String address(Viewer of) {
        return of.name().split(" ")[0].toLowerCase(Locale.ROOT) + "@" + of.word() + ".example";
    }

    /** Work done inside the walls of that reader, and kept. */
    public <T> T as(Viewer reader, Supplier<T> work) {
        return walls.within(new Reader(reader.network(), reader.organisation(), reader.person()),
            () -> transactions.execute(status -> work.get()));
    }

    public void as(Viewer reader, Runnable work) {
        as(reader, () -> {
            work.run();
            return null;
        });
    }

    /** The token of a session of that person. */
    public String signedIn(Viewer who) {
        return sessions.begin(who.person());
    }

    /** An item as simple as its kind allows, of the viewer's own organisation. */
    public ItemDraft draft(Kind kind, String title, Fields fields, Viewer by) {
        return new ItemDraft(title, "", kinds.home(kind).shape().firstState(), "fi", by.organisation(), null,
                Visibility.NETWORK, List.of(), null, fields);
    }

    private static Viewer viewer(UUID network, String word, String name, UUID organisation, Access access, Set<UUID> roles) {
        return new Viewer(ItemId.nextUuid(), name, organisation, "", network, word, word, access, roles,
                Locale.forLanguageTag("fi-FI"));
    }

    private static Networks.Network network(Viewer founder, String name) {
        return new Networks.Network(founder.network(), founder.word(), name, "", "", "", "ACTIVATION", "fi", "DRAFT", "", "");
    }
}
