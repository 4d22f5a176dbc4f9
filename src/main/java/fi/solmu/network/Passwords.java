package fi.solmu.network;

import fi.solmu.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are chosen and checked: Argon2id, a floor of twelve characters, and none that everybody knows. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final double LEAST_ENTROPY = 35;
    /** A hash of nothing, of the same cost as all; to reckon one at each start would make every start wait for it. */
    static final String NOBODYS =
        "$argon2id$v=19$m=16384,t=2,p=1$Whl1woY6KEKtdWGP0z2VPw$Ivkzq1nQM37Z5yzVl83DAguh8WVabIeheCx9vJHHijk";

    private final PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Each check takes 16 MiB for a moment; more than these at once wait their turn. */
    private final Semaphore atOnce = new Semaphore(4);

    String hash(String password) {
        return slowly(() -> argon.encode(password));
    }

    /** Takes as long when there is no such account, so that the time tells nothing. */
    boolean match(String password, @Nullable String hash) {
        boolean same = slowly(() -> argon.matches(password, hash == null ? NOBODYS : hash));
        return same && hash != null;
    }

    void check(String password, String... saysOfOneself) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refused.at("password", "network.password-too-short", "least", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refused.at("password", "network.password-too-long", "most", LONGEST);
        }
        if (isEasilyGuessed(password, saysOfOneself)) {
            throw Refused.at("password", "network.password-easily-guessed");
        }
    }

    /** Measured against lists of breached passwords, words, names, keyboard runs and what the person is called. */
    private static boolean isEasilyGuessed(String password, String... saysOfOneself) {
        var own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Stream.of(saysOfOneself).flatMap(Passwords::parts).forEach(word -> own.addWord(word, 0));
        var dictionaries = new ArrayList<>(Known.WORDS);
        dictionaries.add(own.createDictionary());
        var guesser = new Nbvcxz(new ConfigurationBuilder()
            .setDictionaries(dictionaries).setMinimumEntropy(LEAST_ENTROPY).createConfiguration());
        return !guesser.estimate(password).isMinimumEntropyMet();
    }

    /** A name and each of its words. */
    private static Stream<String> parts(String said) {
        return Stream.concat(Stream.of(said), Stream.of(said.split("[^\\p{L}]+"))).filter(word -> word.length() > 2);
    }

    private <T> T slowly(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** The words that everybody knows, read when the first password is chosen. */
    private static final class Known {

        /** A list of our own: the builder hands out its one and only, and nobody's name may be left in that. */
        static final List<Dictionary> WORDS = Stream.concat(
            ConfigurationBuilder.getDefaultDictionaries().stream(), Stream.of(easyWords())).toList();

        /** What Finns and Swedes choose first; the lists that come with the measure are English. */
        private static Dictionary easyWords() {
            try (var file = Passwords.class.getResourceAsStream("easy-words.txt")) {
                var words = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
                var easy = new DictionaryBuilder().setDictionaryName("easy").setExclusion(false);
                IntStream.range(0, words.size()).forEach(n -> easy.addWord(words.get(n), n + 1));
                return easy.createDictionary();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
