package fi.solmu.clock.feed;

import fi.solmu.clock.Ground;
import fi.solmu.web.Say;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** All that a calendar is made of, in one word: another word, and something has been written since, here or on another node. */
@Component
class FeedGround {

    private final Ground ground;
    private final Clock clock;

    FeedGround(Ground ground, Clock clock) {
        this.ground = ground;
        this.clock = clock;
    }

    /** Who reads what, on which day, and the state of the rows behind it. Whom practices serve is told by more than themselves. */
    String of(FeedLinks.Followed followed, String address) {
        boolean along = followed.scope().part() == FeedScope.Part.GROUP;
        return String.join("|", address, followed.viewer().toString(), followed.scope().toString(),
            LocalDate.ofInstant(clock.instant(), Say.ZONE).toString(), ground.word(along, followed.viewer()));
    }
}
