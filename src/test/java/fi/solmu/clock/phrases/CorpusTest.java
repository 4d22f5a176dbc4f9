package fi.solmu.clock.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.clock.phrases.Corpus.Line;
import fi.solmu.web.Messages;
import fi.solmu.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void a_phrase_means_what_its_writer_meant(String language) {
        assertThat(wrong(Corpus.of(language), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void so_do_those_that_the_reader_was_not_tuned_on(String language) {
        assertThat(wrong(Corpus.of(language), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void what_is_not_understood_is_refused_with_the_word(String language) {
        assertThat(unnamed(Corpus.refused(language), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void so_is_what_the_reader_was_not_tuned_on(String language) {
        assertThat(unnamed(Corpus.refused(language), true)).isEmpty();
    }

    private static List<String> wrong(Corpus corpus, boolean frozen) {
        var wrong = new ArrayList<String>();
        for (var line : corpus.lines()) {
            if (line.isFrozen() == frozen) {
                var expected = Corpus.timing(line.expected());
                assertThat(expected.canonical()).as(line.toString()).isEqualTo(expected);
                var read = read(line, corpus.language());
                if (!expected.fields().toString().equals(read)) {
                    wrong.add(line + " | " + read);
                }
            }
        }
        return wrong;
    }

    private static List<String> unnamed(Corpus corpus, boolean frozen) {
        return corpus.lines().stream().filter(line -> line.isFrozen() == frozen)
            .map(line -> line + " | " + read(line, corpus.language()))
            .filter(line -> {
                var said = line.substring(line.indexOf(" | ")).toLowerCase(Locale.ROOT);
                return !said.contains("refused") || !said.contains(line.substring(line.indexOf(" => ") + 4, line.indexOf(" | ")));
            }).toList();
    }

    private static String read(Line line, String language) {
        try {
            return Phrase.read(line.phrase(), language).fields().toString();
        } catch (Refused refused) {
            var fault = refused.faults().get(0);
            return "refused: " + MESSAGES.in(Locale.forLanguageTag(language)).text(fault.key(), fault.arguments());
        }
    }
}
