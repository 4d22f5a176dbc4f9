package fi.solmu.exchange;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The six invented networks that a new Solmu begins with, unless it is asked to begin empty. */
@Component
public class SampleNetworks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleNetworks.class);
    private static final List<String> WORDS = List.of("raide", "tyollisyys", "koevapaus", "ero", "tyohyvinvointi", "suunnittelu");

    private final NetworkLoad loads;
    private final Rooms rooms;
    private final TransactionTemplate transactions;
    private final boolean wanted;

    /** Only a demo lets anybody in as the people of the samples; elsewhere they would be strangers in the house. */
    SampleNetworks(
            NetworkLoad loads, Rooms rooms, TransactionTemplate transactions,
            @Value("#{${solmu.demo:false} and !${solmu.empty:false}}") boolean wanted) {
        this.loads = loads;
        this.rooms = rooms;
        this.transactions = transactions;
        this.wanted = wanted;
    }

    /** The words of the samples, each of which can also begin a network of one's own. */
    public static List<String> words() {
        return WORDS;
    }

    public static Resource file(String word) {
        return new ClassPathResource("samples/" + word + ".yaml");
    }

    /** All or none, so that a start which was cut off begins anew. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && !rooms.people().exist()) {
            LOG.info("Making the six sample networks");
            long begun = System.nanoTime();
            transactions.executeWithoutResult(status -> WORDS.forEach(this::load));
            LOG.info("The six sample networks made in {} ms", (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private void load(String word) {
        var made = loads.load(file(word), Wish.sample(word), done -> { });
        if (!made.isRight()) {
            throw new IllegalStateException("The sample " + word + " has mistakes: " + made.mistakes());
        }
        LOG.info("  {}: {} organisations, {} people, {} items", made.nameFi(), made.organisations(), made.people(), made.items());
    }
}
