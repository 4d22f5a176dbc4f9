package fi.solmu.cards.alone;

import fi.solmu.cards.situation.What;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody else does in a drill alone, at a second of its clock. */
public record Beat(int at, @Nullable UUID organisation, What what, String title, String text) {

    public int hours() {
        return at / 3600;
    }

    public int minutes() {
        return at / 60 % 60;
    }
}
