package fi.solmu.item.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.puimula.libvoikko.Voikko;

/** Words where Voikko ceases to answer, and where they are marked in what was found. */
class WordsTest {

    @AfterEach
    void leave() {
        TextAnalyzer.serve(null);
    }

    @Test
    void when_the_dictionary_is_taken_away_stems_serve_from_there_on() {
        assumeTrue(TextAnalyzer.here().hasVoikko(), "Voikko is not on this machine");
        var handle = new Voikko("fi");
        var analyzer = new TextAnalyzer(new Finnish(new VoikkoPool(List.of(handle))));
        TextAnalyzer.serve(analyzer);
        assertThat(TextAnalyzer.here().terms("kortteja", "fi")).contains(new Term("kortti", Term.Form.BASE, 1));
        handle.terminate();
        assertThat(analyzer.terms("kissoja", "fi")).extracting(Term::form).containsExactly(Term.Form.WRITTEN, Term.Form.STEM);
        assertThat(analyzer.near("kisssa")).isEmpty();
        assertThat(TextAnalyzer.hasLostVoikko()).isTrue();
        assertThat(TextAnalyzer.here()).isSameAs(TextAnalyzer.plain());
        assertThat(analyzer.version()).isEqualTo(TextAnalyzer.plain().version());
    }

    @Test
    void what_was_found_exactly_is_marked_as_it_was_asked_and_guesses_only_where_nothing_was() {
        assertThat(marked("rataver", "sv", false, "Rataverkko")).isEmpty();
        assertThat(marked("rataver", "sv", true, "Rataverkko")).containsExactly("Rataverkko");
        assumeTrue(TextAnalyzer.here().hasVoikko(), "Voikko is not on this machine");
        assertThat(TextAnalyzer.here().near("kirajsto")).contains("kirjasto");
        assertThat(marked("kirajsto", "fi", true, "Kirjastot")).containsExactly("Kirjastot");
        assertThat(marked("kirajsto", "fi", false, "Kirjastot")).isEmpty();
        assertThat(marked("kirajsto", "sv", true, "Kirjastot")).isEmpty();
    }

    @Test
    void an_excerpt_is_of_the_text_and_else_only_of_the_lines_that_were_found() {
        var beside = "Odotetaan busseja.\nopastus\nmin";
        assertThat(excerpt("busseja", "Odotetaan busseja.", beside)).isEqualTo("Odotetaan busseja.");
        assertThat(excerpt("opastus", "Odotetaan busseja.", beside)).isEqualTo("opastus");
        assertThat(excerpt("muuta", "Odotetaan busseja.", beside)).isEqualTo("Odotetaan busseja.");
    }

    private static List<String> marked(String asked, String language, boolean isNear, String text) {
        return new Marks(asked, language, isNear).in(text, "fi").stream().filter(Marks.Piece::isMarked).map(Marks.Piece::text).toList();
    }

    private static String excerpt(String asked, String text, String beside) {
        return new Marks(asked, "fi", false).excerpt(text, beside, "fi", 190).stream().map(Marks.Piece::text).collect(Collectors.joining());
    }
}
