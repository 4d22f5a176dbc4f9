package fi.solmu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solmu reads for others in the open net, and never in the networks it stands in. */
class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "203.0.113.9", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001:0:1::1", "3fff::1"})
    void what_is_closed_is_closed(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> Reachable.PUBLIC.resolve(address)).isInstanceOf(Unreachable.class).hasMessage("not-public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.0.1", "100.128.0.1", "193.166.4.1", "2001:67c:2d7c::1", "2a00:1450::1", "::ffff:8.8.8.8"})
    void what_is_open_is_open(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
        assertThat(Reachable.PUBLIC.resolve(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://8.8.8.8/feed", "ftp://8.8.8.8/feed", "file:///etc/passwd", "//8.8.8.8/feed", "feed", "https:feed", "https://user:word@8.8.8.8/",
        "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://2130706433/", "https://0x7f000001/", "https://127.1/", "https://no-such-host.invalid/"})
    void what_is_no_open_address_is_refused(String address) {
        assertThatThrownBy(() -> Reachable.PUBLIC.check(URI.create(address))).isInstanceOf(Unreachable.class)
            .satisfies(refusal -> assertThat(((Unreachable) refusal).why()).isIn((Object[]) Unreachable.Why.values()));
    }
}
