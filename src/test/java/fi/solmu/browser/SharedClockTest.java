package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator shares the clock, and strangers read it in a browser and inside somebody else's page. */
@SampleTest
class SharedClockTest {

    @Autowired Samples samples;

    @Test
    void a_stranger_reads_each_view_on_every_screen() {
        var softly = new SoftAssertions();
        try (var coordinator = samples.coordinator("raide"); var stranger = samples.nobody()) {
            for (var view : List.of("wheel", "timeline", "table", "month", "agenda")) {
                var link = shared(coordinator, view);
                for (var path : List.of(link, link + "/embed?language=sv")) {
                    for (var width : List.of(390, 1440)) {
                        stranger.looking(width, "light").open(path);
                        for (var scheme : List.of("light", "dark")) {
                            var how = path.substring(link.length()) + " " + view + " " + width + " " + scheme;
                            stranger.looking(width, scheme);
                            softly.assertThat(stranger.text()).as(how).containsPattern("Raide|Rata|raide|2026|2027");
                            softly.assertThat(stranger.violations()).as(how).isEmpty();
                            softly.assertThat(stranger.overflow()).as(how).isLessThanOrEqualTo(0);
                            softly.assertThat(stranger.complaints()).as(how).isEmpty();
                            softly.assertThat(stranger.run("return document.cookie")).as(how).isEqualTo("");
                        }
                    }
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void only_the_page_for_other_pages_shows_itself_in_them() throws IOException {
        var other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try (var coordinator = samples.coordinator("raide"); var reader = samples.nobody()) {
            var link = reader.address(shared(coordinator, "wheel"));
            var page = "<title>x</title><iframe id=open src='" + link + "/embed'></iframe><iframe id=shut src='" + link + "'></iframe>";
            other.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });
            other.start();
            var address = "http://localhost:" + other.getAddress().getPort() + "/";
            assertThat(reader.leaveFor(address).inFrame("#open").find("h1").getText()).contains("20");
            assertThat(reader.leaveFor(address).inFrame("#shut").all("h1").stream().map(each -> each.getText()).toList().toString()).doesNotContain("20");
        } finally {
            other.stop(0);
        }
    }

    private static String shared(Browser coordinator, String view) {
        coordinator.open("/raide/clock/share?as=" + view);
        coordinator.write("purpose", "Näkyy muille");
        coordinator.press("Tee linkki");
        return coordinator.find("#link").getAttribute("value").replaceFirst("^http://[^/]+", "");
    }
}
