package fi.solmu.item.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A photograph without what its camera tells of itself, its place and its time: the picture is copied as it is, byte by byte,
 * with its colours and the way it was held; all else that stands beside it or after it is left behind.
 */
final class BareJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int HEAD = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;

    private final DataInputStream in;
    private final DataOutputStream out;
    private Turning turning = Turning.NONE;

    private BareJpeg(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** How the camera was held. A picture that breaks off throws. */
    static Turning copy(Path from, Path to) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 1 << 16));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            var copy = new BareJpeg(in, out);
            copy.all();
            return copy.turning;
        }
    }

    private void all() throws IOException {
        if (in.readUnsignedShort() != (0xFF00 | START)) {
            throw new IOException("not a JPEG");
        }
        out.writeShort(0xFF00 | START);
        boolean isToldHow = false;
        for (int marker = marker(); marker != END; marker = marker == SCAN ? scan() : marker()) {
            if (!isToldHow && (marker < HEAD || marker > LAST_APP) && marker != COMMENT) {
                tellTurning();
                isToldHow = true;
            }
            segment(marker);
        }
        out.writeShort(0xFF00 | END);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IOException("no marker where one stands");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        int length = in.readUnsignedShort();
        var content = new byte[Math.max(0, length - 2)];
        in.readFully(content);
        if (marker == EXIF) {
            turning = turning.equals(Turning.NONE) ? turning(content) : turning;
        } else if (isKept(marker, content)) {
            out.writeShort(0xFF00 | marker);
            out.writeShort(length);
            out.write(content);
        }
    }

    /** What the picture needs to be drawn, with its profile of colours. */
    private static boolean isKept(int marker, byte[] content) {
        return marker != COMMENT && (marker < HEAD || marker > LAST_APP) || marker == HEAD && begins(content, "JFIF\0")
            || marker == ADOBE && begins(content, "Adobe") || marker == COLOURS && begins(content, "ICC_PROFILE\0");
    }

    /** The drawn lines themselves, to the next marker. */
    private int scan() throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int after = in.readUnsignedByte();
            while (after == 0xFF) {
                after = in.readUnsignedByte();
            }
            if (after != 0 && (after < 0xD0 || after > 0xD7)) {
                return after;
            }
            out.write(0xFF);
            out.write(after);
        }
    }

    /** One entry, and nothing besides. */
    private void tellTurning() throws IOException {
        if (!turning.equals(Turning.NONE)) {
            out.writeShort(0xFF00 | EXIF);
            out.writeShort(34);
            out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8);
            out.writeShort(1);
            out.writeShort(ORIENTATION);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(turning.way());
            out.writeShort(0);
            out.writeInt(0);
        }
    }

    private static Turning turning(byte[] exif) {
        if (!begins(exif, "Exif\0\0") || exif.length < 14) {
            return Turning.NONE;
        }
        var told = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        told.order(told.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = told.getInt(4);
        if (first < 8 || first > told.limit() - 2) {
            return Turning.NONE;
        }
        int entries = Short.toUnsignedInt(told.getShort(first));
        for (int at = first + 2; entries > 0 && at <= told.limit() - 12; at += 12, entries--) {
            if (Short.toUnsignedInt(told.getShort(at)) == ORIENTATION) {
                return Turning.of(Short.toUnsignedInt(told.getShort(at + 8)));
            }
        }
        return Turning.NONE;
    }

    private static boolean begins(byte[] content, String with) {
        var sign = with.getBytes(StandardCharsets.US_ASCII);
        return content.length >= sign.length && java.util.Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }
}
