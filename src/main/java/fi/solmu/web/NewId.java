package fi.solmu.web;

import java.security.SecureRandom;
import java.util.UUID;

/** A key for something new: a UUID of version 7, so that keys stand in the order they were made. */
public final class NewId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewId() {}

    /** RFC 9562: 48 bits of milliseconds, then version, variant and chance. */
    public static UUID next() {
        var chance = new byte[10];
        RANDOM.nextBytes(chance);
        long high = System.currentTimeMillis() << 16 | 0x7000L | (chance[0] & 0x0F) << 8 | chance[1] & 0xFF;
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | chance[i] & 0xFF;
        }
        return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
