package fi.solmu.item.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much has come out of a packed file so far: never more than a table needs, however small it was packed. */
final class Unpacked {

    private static final long MOST = 64L << 20;
    /** What is packed tighter than this says nothing. */
    private static final int TIGHTEST = 150;
    private static final long NOT_YET_TIGHT = 4L << 20;

    private final long packed;
    private long unpacked;

    Unpacked(long packed) {
        this.packed = packed;
    }

    /** What the file itself says of its size is the first thing that is asked. */
    void refuseIfTold(long told) {
        if (told > MOST || told > NOT_YET_TIGHT && told / TIGHTEST > packed) {
            throw SentTable.refused("item.table-bomb");
        }
    }

    InputStream counting(InputStream part) {
        return new FilterInputStream(part) {

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        refuseIfTold(unpacked);
    }
}
