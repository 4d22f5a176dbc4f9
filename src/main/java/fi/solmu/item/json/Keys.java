package fi.solmu.item.json;

import fi.solmu.item.ItemId;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key by which a program says that it sends the same again. It is the person's own, and of one place: the same word elsewhere is another key. */
final class Keys {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private Keys() {}

    /** Without a key, what is sent is taken as it comes. */
    static UUID of(@Nullable String written, String place, Viewer viewer) {
        if (written == null) {
            return ItemId.nextUuid();
        }
        if (written.isBlank() || written.length() > LONGEST) {
            throw Refused.at(HEADER, "web.text-too-long", "length", written.length(), "longest", LONGEST);
        }
        return UUID.nameUUIDFromBytes((viewer.person() + " " + place + " " + written).getBytes(StandardCharsets.UTF_8));
    }
}
