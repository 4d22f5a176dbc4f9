package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    /** So many wait, and one is being taken. */
    private static final int MANY = 10_000, AHEAD = 401;

    private final Consumer<Consumer<Integer>> numbers = taker -> IntStream.range(0, MANY).forEach(taker::accept);

    @Test
    void everything_comes_in_the_order_it_was_read() {
        var taken = new ArrayList<Integer>();

        Ahead.take(numbers, taken::add);

        assertThat(taken).hasSize(MANY).isSorted();
    }

    @Test
    void what_the_reader_throws_comes_after_what_it_had_read() {
        var taken = new ArrayList<String>();

        assertThatThrownBy(() -> Ahead.<String>take(taker -> {
            taker.accept("one");
            throw new IllegalArgumentException("torn");
        }, taken::add)).isInstanceOf(IllegalArgumentException.class).hasMessage("torn");
        assertThat(taken).isEqualTo(List.of("one"));
    }

    @Test
    void a_reader_with_nobody_left_to_read_for_ends() throws InterruptedException {
        var reader = new AtomicReference<Thread>();
        var read = new AtomicInteger();

        assertThatThrownBy(() -> Ahead.<Integer>take(taker -> {
            reader.set(Thread.currentThread());
            numbers.accept(number -> {
                read.incrementAndGet();
                taker.accept(number);
            });
        }, number -> {
            while (read.get() <= AHEAD || reader.get().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("full");
        })).hasMessage("full");
        reader.get().join(Duration.ofSeconds(10).toMillis());
        assertThat(reader.get().isAlive()).isFalse();
    }

    @Test
    void the_reader_is_some_hundreds_ahead_at_most() {
        var read = new int[1];

        Ahead.<Integer>take(taker -> IntStream.range(0, MANY).forEach(number -> {
            read[0] = number;
            taker.accept(number);
        }), number -> assertThat(read[0] - number).isLessThan(500));
    }
}
