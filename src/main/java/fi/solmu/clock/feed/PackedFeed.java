package fi.solmu.clock.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A calendar as it is kept and sent: packed, with a tag of its content and its length when it is unpacked. */
record PackedFeed(String tag, byte[] packed, long length) {

    /** Who writes a calendar. */
    interface Writer {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Packed while it is written, so that it is nowhere whole. */
    static PackedFeed of(Writer calendar) {
        var packed = new ByteArrayOutputStream();
        var digest = digest();
        long length;
        try (var zipped = new CountedGzip(packed); var out = new DigestOutputStream(zipped, digest)) {
            calendar.writeTo(out);
            zipped.finish();
            length = zipped.length();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new PackedFeed(HexFormat.of().formatHex(digest.digest()), packed.toByteArray(), length);
    }

    InputStream unpacked() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows how much it has been given. */
    private static final class CountedGzip extends GZIPOutputStream {

        CountedGzip(OutputStream out) throws IOException {
            super(out);
        }

        long length() {
            return def.getBytesRead();
        }
    }
}
