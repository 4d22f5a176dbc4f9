package fi.solmu.clock.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WheelInkTest {

    @Test
    void its_colours_are_those_of_the_pages_by_day() throws IOException {
        var tokens = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
        for (int n = 1; n <= 8; n++) {
            var org = WheelInk.of(n);
            assertThat(tokens).contains(".org%d { --org-tint: light-dark(%s, ".formatted(n, org.tint()), "--org-line: %s; --org-text: light-dark(%s, "
                .formatted(org.line(), org.text()));
        }
        assertThat(WheelInk.of(9)).isEqualTo(WheelInk.of(1));
        assertThat(tokens).contains("--ink: light-dark(" + WheelInk.INK, "--ink-soft: light-dark(" + WheelInk.SOFT, "--thread: light-dark(" + WheelInk.THREAD,
            "--line: light-dark(" + WheelInk.LINE, "--edge: light-dark(" + WheelInk.EDGE, "--month: light-dark(" + WheelInk.MONTH, "--ring: light-dark(" + WheelInk.RING);
    }
}
