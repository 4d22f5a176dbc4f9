package fi.solmu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The characters of a network file. A byte that is not UTF-8 or a control character is told, and reading goes on. */
final class StrictText extends Reader {

    /** Nothing in a network has use for a single value as long as this; it would only fill the memory. */
    static final int LONGEST = 4_000_000;

    private final InputStream in;
    private final Mistakes mistakes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 13).flip();
    private int line = 1;
    private int lineTold;
    private int sinceEvent;
    private char previous;
    private boolean atEnd;

    StrictText(InputStream in, Mistakes mistakes) {
        this.in = in;
        this.mistakes = mistakes;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (atEnd) {
                return -1;
            }
            decode();
        }
        int taken = Math.min(length, decoded.remaining());
        decoded.get(into, from, taken);
        sinceEvent += taken;
        if (sinceEvent > LONGEST) {
            throw new Unreadable(line, "", "too-large");
        }
        return taken;
    }

    /** A whole value has been read; the next one may be as long again. */
    void valueRead() {
        sinceEvent = 0;
    }

    private void decode() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
        decoded.clear().limit(decoded.capacity() - 1);
        var result = decoder.decode(bytes, decoded, atEnd);
        int good = decoded.position();
        clean(good);
        if (result.isError()) {
            bytes.position(bytes.position() + result.length());
            tell("encoding");
            decoded.limit(decoded.capacity()).position(good).put('\uFFFD');
        }
        atEnd = atEnd && !bytes.hasRemaining();
        decoded.flip();
    }

    private void clean(int length) {
        var text = decoded.array();
        for (int i = 0; i < length; i++) {
            var c = text[i];
            if (c == '\r' || c == '\n' && previous != '\r') {
                line++;
            } else if (isControl(c)) {
                tell("control-character", "code", String.format("U+%04X", (int) c));
                text[i] = ' ';
            }
            previous = c;
        }
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029 || c >= 0xFFFE;
    }

    private void tell(String code, Object... arguments) {
        if (lineTold != line) {
            mistakes.add(line, "", code, arguments);
            lineTold = line;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
