package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import fi.solmu.network.Networks;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a network file into the database: checked whole, then taken whole or not at all. */
@Component
public class NetworkLoad {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkLoad.class);
    private static final String WORD = "[a-z][a-z0-9-]{1,39}";

    private final Rooms rooms;
    private final Clock clock;
    private final TransactionTemplate oneReading;
    /** What is remembered of a large file takes memory, so the next one waits. */
    private final Semaphore oneAtATime = new Semaphore(1);

    NetworkLoad(Rooms rooms, Clock clock, PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.clock = clock;
        oneReading = new TransactionTemplate(transactions);
        oneReading.setReadOnly(true);
    }

    public Checked check(InputStreamSource source, Wish wish) {
        return alone(source, sent -> open(sent, wish).checked());
    }

    /** With a mistake nothing is loaded. A word that is taken is refused. {@code done} hears how many entries have been taken. */
    public Checked load(InputStreamSource source, Wish wish, IntConsumer done) {
        return alone(source, sent -> {
            var opened = open(sent, wish);
            if (opened.mistakes().none()) {
                make(opened, wish, done);
            }
            return opened.checked();
        });
    }

    /** Fills a network that is being made with the structure of a file, in its founder's name and transaction. */
    Checked fill(InputStreamSource source, Structure structure, Viewer founder) {
        return alone(source, sent -> {
            var opened = new OpenedFile(sent, structure, rooms.kinds(), FileMoments.by(clock));
            var first = opened.roster().firstCoordinator().map(Roster.Person::organisation);
            opened.roster().organisationNamed(structure.founders()).or(() -> first)
                .ifPresent(own -> opened.keys().is(own, founder.organisation()));
            opened.roster().isCoordinatedBy(founder.organisation());
            if (opened.mistakes().none()) {
                new NetworkFilling(opened, false, rooms, done -> { }).fill(founder);
            }
            return opened.checked();
        });
    }

    /** Rules that look at the whole are asked in transactions; a hundred thousand of their own would take longer than the rest. */
    private OpenedFile open(SentNetwork sent, Wish wish) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? read(sent, wish) : oneReading.execute(status -> {
            status.setRollbackOnly();
            return read(sent, wish);
        });
    }

    private OpenedFile read(SentNetwork sent, Wish wish) {
        var opened = new OpenedFile(sent, Portion.WHOLE, rooms.kinds(), FileMoments.by(clock));
        if (opened.mistakes().none()) {
            whoIsWho(opened, wish);
        }
        return opened;
    }

    /** Organisations and people that are here already keep their keys. */
    private void whoIsWho(OpenedFile opened, Wish wish) {
        var roster = opened.roster();
        roster.businessIds().forEach((id, businessId) ->
                rooms.newcomers().organisationWith(businessId).ifPresent(key -> opened.keys().is(id, key)));
        var addresses = new HashMap<String, UUID>();
        for (var person : roster.people()) {
            var address = person.email().toLowerCase(Locale.ROOT);
            var here = rooms.people().with(address);
            opened.keys().is(person.id(), addresses.computeIfAbsent(address, key -> here.orElse(opened.keys().key(person.id()))));
            var founder = wish.founder();
            if (here.isPresent() && founder != null && !rooms.newcomers().mayBring(here.get(), founder.person())) {
                opened.mistakes().add(person.line(), "people." + person.id() + ".email", "person-elsewhere", "email", person.email());
            }
        }
        if (wish.founder() == null && roster.firstCoordinator().isEmpty()) {
            opened.mistakes().add(roster.network().line(), "people", "no-coordinator");
        }
    }

    private void make(OpenedFile opened, Wish wish, IntConsumer done) {
        var network = network(opened, wish);
        var founding = new Founding(opened, wish);
        var filling = new NetworkFilling(opened, wish.isSample(), rooms, done);
        try {
            rooms.networks().make(network, founding.person(), founding.name(), founding.organisation(), by -> {
                founding.bringOrganisation(rooms.newcomers(), by);
                filling.fill(by);
                founding.join(rooms.newcomers(), by);
                if (wish.isSample()) {
                    rooms.networks().publish(by);
                }
            });
        } catch (Refused refused) {
            refused.faults().forEach(fault -> opened.mistakes().add(filling.line(), "", fault.key(), fault.arguments()));
        } catch (DataIntegrityViolationException refused) {
            if (!rooms.networks().isFree(network.word())) {
                throw taken(network.word());
            }
            LOG.warn("A network file did not fit the database near its line {}", filling.line(), refused);
            opened.mistakes().add(filling.line(), "", "cannot-be-kept");
        }
    }

    private Networks.Network network(OpenedFile opened, Wish wish) {
        var told = opened.roster().network();
        var checked = opened.checked();
        var word = wish.word().isEmpty() ? checked.word() : wish.word();
        if (!word.matches(WORD)) {
            throw Refused.at("word", "exchange.mistake-not-an-address-word");
        }
        if (!rooms.networks().isFree(word)) {
            throw taken(word);
        }
        return new Networks.Network(
                ItemId.nextUuid(), word, checked.nameFi(), checked.nameSv(), checked.nameEn(), told.text("purpose"),
                told.text("phase").isEmpty() ? "ACTIVATION" : told.text("phase").toUpperCase(Locale.ROOT),
                opened.roster().language(), "DRAFT", told.text("controller"), told.text("contact"));
    }

    private static Refused taken(String word) {
        return Refused.at("word", "exchange.word-taken", "word", word);
    }

    private <T> T alone(InputStreamSource source, Function<SentNetwork, T> work) {
        oneAtATime.acquireUninterruptibly();
        try (var sent = SentNetwork.open(source, rooms.waiting(), rooms.limits().file().toBytes(), rooms.limits().network().toBytes())) {
            return work.apply(sent);
        } finally {
            oneAtATime.release();
        }
    }
}
