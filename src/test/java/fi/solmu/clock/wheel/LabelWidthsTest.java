package fi.solmu.clock.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelWidthsTest {

    @Test
    void words_are_as_wide_as_a_browser_measures_them() {
        assertThat(LabelWidths.of("Alkuhaastattelujen", 1000)).isBetween(8582.0, 8640.0);
    }

    @Test
    void nordic_and_sami_letters_have_widths_of_their_own() {
        assertThat("åäöÅÄÖšžŋđŧč–…".codePoints().mapToObj(Character::toString)
            .map(letter -> LabelWidths.of(letter, 1000))).allMatch(width -> width != 780);
    }

    @Test
    void a_word_is_cut_only_when_it_must_be_and_never_to_a_stump() {
        assertThat(LabelWidths.fit("Kesälomat", LabelWidths.of("Kesälomat", 12), 12)).isEqualTo("Kesälomat");
        assertThat(LabelWidths.fit("Kesälomat alkavat", 60, 12)).isEqualTo("Kesälom…");
        assertThat(LabelWidths.fit("Verkosto – kokous", 62, 12)).doesNotContain("–").endsWith("…");
        assertThat(LabelWidths.fit("Kesälomat", 20, 12)).isEmpty();
    }
}
