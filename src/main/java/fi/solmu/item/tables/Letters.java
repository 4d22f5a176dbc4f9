package fi.solmu.item.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The letters of a file that does not say which they are. */
final class Letters {

    /** Stands where a letter could not be read. */
    static final char UNREAD = '\uFFFD';

    /** The letters of Finland and Sweden have the same places in it as in ISO 8859-1. */
    private static final Charset OF_OLD_FILES = Charset.forName("windows-1252");
    /** In the files of still older programs ä and ö lie where these have signs, which nobody writes in the middle of a word. */
    private static final Pattern STRANGE = Pattern.compile("\\p{L}[€‚ƒ„…†‡ˆ‰‹“”•™›]\\p{L}");

    private Letters() {}

    static String of(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notAll) {
            return nearly(file);
        }
    }

    /** Letters of old files make hardly ever one of UTF-8 by chance: where as many are read as not, a few bytes are broken. */
    private static String nearly(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        long unread = text.chars().filter(letter -> letter == UNREAD).count();
        long read = text.chars().filter(letter -> letter > 0x7F && letter != UNREAD).count();
        if (read >= unread) {
            return text;
        }
        var old = new String(file, OF_OLD_FILES);
        if (old.indexOf(UNREAD) >= 0 || STRANGE.matcher(old).find()) {
            throw SentTable.refused("item.table-letters");
        }
        return old;
    }

    private static boolean begins(byte[] file, int... with) {
        return file.length >= with.length && IntStream.range(0, with.length).allMatch(at -> (file[at] & 0xFF) == with[at]);
    }
}
