package fi.solmu.cards.situation;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Access;
import fi.solmu.web.Messages;
import fi.solmu.web.Viewer;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The round that looks, as nobody, for duty times that begin and for silence that lasts too long. */
@Component
class SilenceRound {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceRound.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Silences silences;
    private final Walls walls;

    SilenceRound(Silences silences, Walls walls) {
        this.silences = silences;
        this.walls = walls;
    }

    /** A situation that cannot be looked at is tried again in the next round, and keeps no other waiting. */
    @Scheduled(fixedDelayString = "${solmu.calls.pause:PT15S}", initialDelayString = "${solmu.calls.pause:PT30S}")
    void round() {
        for (var place : silences.places()) {
            var nobody = new Viewer(NOBODY, "", place.organisation(), "", place.network(), place.word(), "", Access.VIEWER, Set.of(),
                Messages.LANGUAGES.get(0));
            try {
                walls.within(new Reader(place.network(), place.organisation(), null), () -> silences.look(place.item(), nobody));
            } catch (RuntimeException broken) {
                LOG.error("The calls of a situation could not be looked at", broken);
            }
        }
    }
}
