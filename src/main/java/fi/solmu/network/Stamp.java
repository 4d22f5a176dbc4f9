package fi.solmu.network;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** How a record stood when a form was opened on it. A form comes back with it, so that nobody's change is overwritten unseen. */
final class Stamp {

    private Stamp() {}

    static String of(Record standing) {
        var sum = new CRC32();
        sum.update(standing.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** The record stays locked until the deed is done, so what is compared is what is changed. */
    static void check(String opened, Record standing) {
        if (!of(standing).equals(opened)) {
            throw new Overtaken();
        }
    }
}
