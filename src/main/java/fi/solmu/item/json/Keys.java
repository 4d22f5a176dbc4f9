package fi.solmu.item.json;

import fi.solmu.item.ItemId;
import fi.solmu.web.Json;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key by which a program says that it sends the same again. It is the person's own, and of one place: the same word elsewhere is another key. */
final class Keys {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private Keys() {}

    /** A key with a sum of what came with it; without a sum nothing is expected to come again. */
    record Key(UUID id, @Nullable String sha256) {

        boolean mayRepeat() {
            return sha256 != null;
        }
    }

    /** Without a key, what is sent is taken as it comes. */
    static Key of(@Nullable String written, String place, Map<String, Object> sent, Viewer viewer) {
        if (written == null) {
            return new Key(ItemId.nextUuid(), null);
        }
        if (written.isBlank()) {
            throw Refused.at(HEADER, "item.json-key-empty", "longest", LONGEST);
        }
        if (written.length() > LONGEST) {
            throw Refused.at(HEADER, "web.text-too-long", "length", written.length(), "longest", LONGEST);
        }
        var id = UUID.nameUUIDFromBytes((viewer.person() + " " + place + " " + written).getBytes(StandardCharsets.UTF_8));
        return new Key(id, sum(Objects.requireNonNull(Json.answer(sent).getBody())));
    }

    private static String sum(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
