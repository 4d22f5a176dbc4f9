package fi.solmu.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Which addresses outside may be asked from here. */
public interface Reachable {

    /** Says why when it is no address that may be asked. */
    void check(URI address);

    /** Where a name leads, as it is connected to; all of it may be reached, or it is not. */
    InetAddress[] resolve(String host) throws UnknownHostException;

    /** Over TLS, and in the open net alone: not this machine, not the networks it stands in, not what they are made of. */
    Reachable PUBLIC = new Reachable() {

        @Override
        public void check(URI address) {
            if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
                throw new Unreachable(Unreachable.Why.NOT_HTTPS);
            }
            try {
                resolve(address.getHost());
            } catch (UnknownHostException unknown) {
                throw new Unreachable(Unreachable.Why.NO_SUCH_HOST);
            }
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = InetAddress.getAllByName(host);
            if (!Stream.of(found).allMatch(PublicAddress::is)) {
                throw new Unreachable(Unreachable.Why.NOT_PUBLIC);
            }
            return found;
        }
    };
}
