package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.network.Networks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;

@ProductTest
class GrownFileTest {

    private static final long SIZE = 3_000_000;
    private static final String WHO = "kaisa@asema.example";

    @Autowired Hatch hatch;
    @Autowired NetworkLoad loads;
    @Autowired Networks networks;
    @Autowired Cast cast;
    @TempDir Path folder;

    @Test
    void a_large_network_comes_in_and_goes_out_whole() {
        var file = folder.resolve("in.yaml");
        int items = GrownFile.write(file, "kasvanut", SIZE, "");
        assertThat(hatch.in(file, "", WHO)).extracting(Checked::items, Checked::mistakeCount).containsExactly(items, 0);

        var again = folder.resolve("out.yaml");
        hatch.out("kasvanut", again, WHO);
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "");
        assertThat(loads.check(new FileSystemResource(again), Wish.copy("", founder)))
            .extracting(Checked::items, Checked::links, Checked::chapters, Checked::comments, Checked::mistakeCount)
            .containsExactly(items, items / 8 * 5, items + items / 8, items / 8, 0);
    }

    @Test
    void a_mistake_at_the_very_end_leaves_nothing_of_it() {
        var file = folder.resolve("bad.yaml");
        GrownFile.write(file, "viallinen", SIZE / 5, "  - {item: on1, person: h1, organisation: o1, at: someday, text: hei}\n");
        assertThat(hatch.in(file, "", WHO).mistakes()).extracting(Mistake::code).containsExactly("not-a-day");
        assertThat(networks.isFree("viallinen")).isTrue();
    }
}
