package fi.solmu.item.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int LARGE = Turns.SMALL + 1;

    @Test
    void large_tables_are_looked_at_one_after_another_and_small_ones_at_once() throws Exception {
        var turns = new Turns(Duration.ofMillis(200));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> turns.of(LARGE, () -> {
            begun.countDown();
            return awaited(end);
        }));
        begun.await();
        try {
            assertThat(turns.of(Turns.SMALL, () -> "pieni")).isEqualTo("pieni");
            assertThatThrownBy(() -> turns.of(LARGE, () -> "toinen")).isInstanceOf(Refused.class).hasMessage("item.table-busy");
        } finally {
            end.countDown();
        }
        assertThat(first.get()).isEqualTo("ensimmäinen");
        assertThat(turns.of(LARGE, () -> "toinen")).isEqualTo("toinen");
    }

    @Test
    void one_that_is_refused_gives_its_turn_to_the_next() {
        var turns = new Turns(Duration.ofMillis(200));
        assertThatThrownBy(() -> turns.of(LARGE, () -> {
            throw SentTable.tooLarge();
        })).hasMessage("item.table-too-large");
        assertThat(turns.of(LARGE, () -> "toinen")).isEqualTo("toinen");
    }

    private static String awaited(CountDownLatch end) {
        try {
            end.await();
            return "ensimmäinen";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
