package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {

    @TempDir Path folder;
    final Clamd clamd = new Clamd();

    @AfterEach
    void stop() {
        clamd.close();
    }

    @Test
    void what_is_clean_passes_and_what_is_not_is_refused() throws IOException {
        assertThatCode(() -> scanner().check(file(SampleFiles.pdf("x")))).doesNotThrowAnyException();
        assertThatThrownBy(() -> scanner().check(file(SampleFiles.eicar()))).isInstanceOf(Refused.class).hasMessage("item.file-infected");
        var large = new byte[3_000_000];
        System.arraycopy(SampleFiles.eicar(), 0, large, 2_999_900, 68);
        assertThatThrownBy(() -> scanner().check(file(large))).as("at the end of many parts").hasMessage("item.file-infected");
        assertThat(clamd.bytes()).isEqualTo(large.length);
    }

    @Test
    void what_nobody_has_looked_at_does_not_pass() throws IOException {
        var file = file(SampleFiles.pdf("x"));
        for (var answer : new String[] {"", "INSTREAM size limit exceeded. ERROR", "stream: OK?", "HTTP/1.1 200 OK", "stream: OK\0stream: OK"}) {
            clamd.answers(answer);
            assertThatThrownBy(() -> scanner().check(file)).as(answer).isInstanceOf(Refused.class).hasMessage("item.file-not-scanned");
        }
        clamd.isSilent();
        assertThatThrownBy(() -> scanner().check(file)).hasMessage("item.file-not-scanned");
        clamd.close();
        assertThatThrownBy(() -> scanner().check(file)).as("nobody there").hasMessage("item.file-not-scanned");
    }

    @Test
    void without_a_scanner_nothing_is_asked_and_a_wrong_address_does_not_start() throws IOException {
        var file = file(SampleFiles.eicar());
        assertThatCode(() -> new Scanner("", 100).check(file)).doesNotThrowAnyException();
        for (var wrong : new String[] {"clamd", "clamd:", "http://clamd:3310", "a b:1"}) {
            assertThatThrownBy(() -> new Scanner(wrong, 100)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Scanner("127.0.0.1:99999", 100).check(file)).hasMessage("item.file-not-scanned");
    }

    private Scanner scanner() {
        return new Scanner("127.0.0.1:" + clamd.port(), 500);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("sent"), content);
    }
}
