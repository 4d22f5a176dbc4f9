package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class NetworkLoadTest {

    @Autowired NetworkLoad loads;
    @Autowired JdbcClient db;

    @Test
    void every_sample_network_is_loaded_within_seconds() {
        long begun = System.nanoTime();
        for (var word : SampleNetworks.words()) {
            var made = loads.load(SampleNetworks.file(word), Wish.sample(), done -> { });
            assertThat(made.mistakes()).as(word).isEmpty();
            System.out.println(word + " " + (System.nanoTime() - begun) / 1_000_000 + " ms " + made);
        }
    }
}
