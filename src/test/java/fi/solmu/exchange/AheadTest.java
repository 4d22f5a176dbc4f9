package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    private static final int MANY = 10_000;

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
    void a_reader_with_nobody_left_to_read_for_stops() throws InterruptedException {
        var ended = new CountDownLatch(1);

        assertThatThrownBy(() -> Ahead.<Integer>take(taker -> {
            try {
                numbers.accept(taker);
            } finally {
                ended.countDown();
            }
        }, number -> {
            throw new IllegalStateException("full");
        })).hasMessage("full");
        assertThat(ended.await(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)).isTrue();
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
