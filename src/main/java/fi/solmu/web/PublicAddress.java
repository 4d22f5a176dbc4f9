package fi.solmu.web;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Addresses that anybody in the open net may reach, by the registries of those that are not (IANA, RFC 6890 and after). */
final class PublicAddress {

    private record Range(byte[] from, int bits) {

        boolean has(byte[] address) {
            int rest = address.length * 8 - bits;
            return address.length == from.length && new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, from).shiftRight(rest));
        }
    }

    private static final List<Range> CLOSED = List.of(
            range(8, 0), range(8, 10), range(10, 100, 64), range(8, 127), range(16, 169, 254), range(12, 172, 16), range(24, 192, 0, 0),
            range(24, 192, 0, 2), range(24, 192, 88, 99), range(16, 192, 168), range(15, 198, 18), range(24, 198, 51, 100), range(24, 203, 0, 113),
            range(4, 224), range(4, 240));
    /** Of IPv6 only 2000::/3 is given out; within it stand those that are made of IPv4 or only for writing about. */
    private static final Range GIVEN = six(3, 0x20);
    private static final List<Range> NOT_GIVEN = List.of(
            six(23, 0x20, 0x01, 0x00), six(32, 0x20, 0x01, 0x0d, 0xb8), six(16, 0x20, 0x02), six(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    /** An IPv4 address in the clothes of IPv6 has become itself already. */
    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? CLOSED.stream().noneMatch(each -> each.has(bytes))
            : GIVEN.has(bytes) && NOT_GIVEN.stream().noneMatch(each -> each.has(bytes));
    }

    private static Range range(int bits, int... beginning) {
        return new Range(filled(4, beginning), bits);
    }

    private static Range six(int bits, int... beginning) {
        return new Range(filled(16, beginning), bits);
    }

    private static byte[] filled(int length, int... beginning) {
        var bytes = new byte[length];
        for (int i = 0; i < beginning.length; i++) {
            bytes[i] = (byte) beginning[i];
        }
        return bytes;
    }
}
