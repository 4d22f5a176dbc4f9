package fi.solmu.exchange;

import fi.solmu.item.ItemId;
import fi.solmu.network.Networks;
import fi.solmu.web.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The way of a network file into the database: checked whole, then taken whole or not at all. */
@Component
public class NetworkLoad {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkLoad.class);
    private static final String WORD = "[a-z][a-z0-9-]{1,39}";

    private final Rooms rooms;
    private final Clock clock;
    /** What is remembered of a large file takes memory, so the next one waits. */
    private final Semaphore oneAtATime = new Semaphore(1);

    NetworkLoad(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    public Checked check(InputStreamSource source, Wish wish) {
        return alone(() -> open(source, wish).checked());
    }

    /** With a mistake nothing is loaded. A word that is taken is refused. {@code done} hears how many entries have been taken. */
    public Checked load(InputStreamSource source, Wish wish, IntConsumer done) {
        return alone(() -> {
            var opened = open(source, wish);
            if (opened.mistakes().none()) {
                make(opened, wish, done);
            }
            return opened.checked();
        });
    }

    private OpenedFile open(InputStreamSource source, Wish wish) {
        var opened = new OpenedFile(source, rooms.kinds(), FileMoments.by(clock));
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
        if (!wish.withPeople()) {
            return;
        }
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
        var filling = new NetworkFilling(opened, wish, founding, rooms, done);
        try {
            rooms.networks().make(network, founding.person(), founding.name(), founding.organisation(), filling::fill);
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
        boolean renamed = !wish.name().isEmpty();
        return new Networks.Network(
                ItemId.nextUuid(), word, renamed ? wish.name() : checked.nameFi(), renamed ? "" : checked.nameSv(),
                renamed ? "" : checked.nameEn(), told.text("purpose"),
                told.text("phase").isEmpty() ? "ACTIVATION" : told.text("phase").toUpperCase(Locale.ROOT),
                opened.roster().language(), "DRAFT", told.text("controller"), told.text("contact"));
    }

    private static Refused taken(String word) {
        return Refused.at("word", "exchange.word-taken", "word", word);
    }

    private <T> T alone(java.util.function.Supplier<T> work) {
        oneAtATime.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            oneAtATime.release();
        }
    }
}
