package fi.solmu.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short key of what a reader has seen, the same as long as that is the same. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String told) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }
}
