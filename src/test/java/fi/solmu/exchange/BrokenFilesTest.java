package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.network.Networks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@ProductTest
class BrokenFilesTest {

    private static final List<String> ODDITIES =
            List.of("''", "[]", "{a: b}", "-1", "\u0001", "~", "o1", "tk1", "r1", "2099-99-99", "true", "99999999999", "\ud83d\ude00", "|", "- -");

    @Autowired NetworkLoad loads;
    @Autowired Networks networks;

    @Test
    void whatever_is_broken_in_a_file_is_told_and_nothing_is_half_made() throws IOException {
        int broken = 0;
        int files = Integer.getInteger("solmu.mutations", 120);
        for (int seed = 0; seed < files; seed++) {
            var sample = SampleNetworks.words().get(seed % SampleNetworks.words().size());
            var file = mutated(SampleNetworks.file(sample).getInputStream().readAllBytes(), new Random(seed));
            var word = "rikki-" + seed;
            var made = loads.load(new ByteArrayResource(file), Wish.copy(word, null), done -> { });
            assertThat(made.mistakes()).as("seed " + seed).extracting(Mistake::code).doesNotContain("cannot-be-kept");
            assertThat(networks.isFree(word)).as("seed " + seed).isEqualTo(!made.isRight());
            broken += made.isRight() ? 0 : 1;
        }
        assertThat(broken).isBetween(files / 3, files - 1);
    }

    /** Lines left out, doubled and changed about, values put in wrong places, the end cut off, a byte turned; of strangers. */
    private static byte[] mutated(byte[] file, Random random) {
        var lines = new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).replace("@", "@rikki.").split("\n")));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = lines.size() < 6 ? 0 : 4 + random.nextInt(lines.size() - 4);
            switch (random.nextInt(12)) {
                case 0, 1 -> lines.remove(at);
                case 2, 3 -> lines.add(random.nextInt(lines.size()), lines.get(at));
                case 4, 5 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 6 -> lines.subList(at, lines.size()).clear();
                default -> lines.set(at, changed(lines.get(at), random));
            }
        }
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(5) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String changed(String line, Random random) {
        var words = line.split("(?<=[ ,:{}])");
        words[random.nextInt(words.length)] = ODDITIES.get(random.nextInt(ODDITIES.size()));
        return String.join("", words);
    }
}
