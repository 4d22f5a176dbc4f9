package fi.solmu.database;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom the database is asked: a person who acts for one organisation in one network. Unknown shows nothing. */
public record Reader(@Nullable UUID network, @Nullable UUID organisation, @Nullable UUID person) {

    public static final Reader NOBODY = new Reader(null, null, null);
}
