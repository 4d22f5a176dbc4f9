package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ExportsAtOnceTest {

    /** More than there are connections to the database. */
    private static final int AT_ONCE = 24;

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void many_take_the_file_at_once_and_nobody_waits_for_another_for_ever() throws Exception {
        var all = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var asked = IntStream.range(0, AT_ONCE).<Callable<Integer>>mapToObj(each -> {
                var kaisa = visitors.as(cast.kaisa);
                return () -> kaisa.get("/asema/exchange/export").status();
            }).toList();
            for (var answered : all.invokeAll(asked)) {
                assertThat(answered.get()).isEqualTo(200);
            }
        } finally {
            all.shutdownNow();
        }
    }
}
