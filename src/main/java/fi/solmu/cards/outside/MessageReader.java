package fi.solmu.cards.outside;

import fi.solmu.web.Refused;
import java.time.Instant;
import java.util.Set;

/** Reads what was sent or fetched, whichever of the notations it is in. */
final class MessageReader {

    /** More than this is not read, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST = 1_000;
    private static final Set<Integer> MARKS = Set.of(0xef, 0xbb, 0xbf);

    private MessageReader() {}

    static Heard read(byte[] message, Instant now) {
        if (message.length > LARGEST) {
            throw new Refused("cards.alert-too-large", "most", LARGEST / 1024 / 1024);
        }
        var heard = isXml(message) ? ofXml(XmlPart.read(message), now)
            : isJson(message) ? JsonMessages.read(message, now) : GtfsMessages.read(message, now);
        if (heard.messages().size() > MOST) {
            throw new Refused("cards.alert-too-many", "most", MOST);
        }
        return heard;
    }

    private static Heard ofXml(XmlPart root, Instant now) {
        return switch (root.name()) {
            case SiriMessages.ROOT -> SiriMessages.read(root, now);
            case CapMessages.ROOT -> CapMessages.read(root, now);
            default -> throw new Refused("cards.alert-unknown-format");
        };
    }

    /** A brace and then a name, or nothing; a feed may have a brace there too, for how long its head is, and goes on otherwise. */
    private static boolean isJson(byte[] message) {
        int brace = next(message, 0);
        int after = next(message, brace + 1);
        return brace < message.length && message[brace] == '{' && (after >= message.length || message[after] == '"' || message[after] == '}');
    }

    /** Where something stands that is neither a blank nor the mark of an encoding. */
    private static int next(byte[] message, int from) {
        int at = from;
        while (at < message.length && (Character.isWhitespace(message[at]) || MARKS.contains(message[at] & 0xff))) {
            at++;
        }
        return at;
    }

    /** A feed begins with the byte 10; XML with a bracket, whatever marks, zeros and blanks stand before it. */
    private static boolean isXml(byte[] message) {
        for (int i = 0; i < Math.min(message.length, 64); i++) {
            int sign = message[i] & 0xff;
            if (sign == '<') {
                return i + 1 < message.length && message[i + 1] != '\n';
            }
            if (!Character.isWhitespace(sign) && sign != 0 && sign != 0xef && sign != 0xbb && sign != 0xbf && sign != 0xfe && sign != 0xff) {
                return false;
            }
        }
        return false;
    }
}
