package fi.solmu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    private static final String CONTROLS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    @Test
    void the_code_that_the_authority_gives_as_an_example_is_refused() {
        assertThat(FreeText.namesSomebody("131052-308T")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "Y", "X", "W", "V", "U", "A", "B", "C", "D", "E", "F"})
    void a_code_of_every_century_and_sign_is_refused(String sign) {
        assertRefused(code("010594", sign, "002"));
        assertRefused(code("311299", sign, "899"));
        assertRefused(code("010100", sign, "123").toLowerCase());
    }

    @Test
    void test_codes_are_refused_too() {
        assertRefused(code("010101", "A", "900"));
        assertRefused(code("010101", "A", "999"));
    }

    @Test
    void every_control_character_is_known() {
        for (int number = 2; number < 33; number++) {
            assertRefused(code("150788", "-", String.format("%03d", number)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uFE63", "\uFF0D", "\u00AD",
        "-\u00AD", "\u200B-", "-\u2060", " - ", "- ", " -", "\u00A0-\u00A0", "\u2009\u2013\u2009", " + ", " A ", "\tA"})
    void what_word_processors_make_of_the_sign_is_still_the_sign(String sign) {
        var sure = sign.replaceAll("[^+A]", "").isEmpty() ? "-" : sign.strip();
        assertRefused(code("131052", sure, "308").replace(sure, sign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hetu: %s.", "(%s)", "asiakas%s", "%s,%1$s", "rivi\n%s\nrivi", "_%s_", "%s:n asia", "FI%s", "\u201D%s\u201D"})
    void it_is_found_wherever_it_stands(String sentence) {
        assertThat(FreeText.namesSomebody(sentence.formatted("131052-308T"))).as(sentence).isTrue();
    }

    @Test
    void a_wrong_control_character_makes_it_no_code() {
        for (char control : CONTROLS.toCharArray()) {
            assertThat(FreeText.namesSomebody("131052-308" + control)).isEqualTo(control == 'T');
        }
        assertThat(FreeText.namesSomebody("131052-308G 131052-308I 131052-308O 131052-308Q 131052-308Z")).isFalse();
    }

    /** Whoever writes the number of a matter or a part would not understand the refusal, and no customer is named by it. */
    @Test
    void a_day_that_never_was_is_nobodys() {
        assertPasses(code("310226", "A", "123"));
        assertPasses(code("321299", "-", "123"));
        assertPasses(code("011399", "-", "123"));
        assertPasses(code("000199", "-", "123"));
        assertPasses(code("290200", "-", "123"));
        assertRefused(code("290200", "A", "123"));
        assertRefused(code("290296", "-", "123"));
    }

    @Test
    void the_numbers_that_nobody_is_given_are_nobodys() {
        assertPasses(code("131052", "-", "000"));
        assertPasses(code("131052", "-", "001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "040 123 4567", "+358 40 1234567", "0401234567", "(09) 310 1691", "RF18 5390 0754 7034", "12345 67891", "1310523082",
        "FI21 1234 5600 0007 85", "2026-11-22", "22.11.2026 klo 13.10", "1234567-8", "TK-12", "131052-30", "131052-3081234",
        "7131052-308T", "131052G308T", "131052\n-308T", "131052/308T", "100 000-120 000", ""})
    void phones_references_and_dates_pass(String text) {
        assertPasses(text);
    }

    @Test
    void what_is_kept_is_tidied_first() {
        assertThat(FreeText.tidy("  a\u0308\r\nb\rc \u2028")).isEqualTo("ä\nb\nc");
    }

    @Test
    void what_cannot_be_kept_is_refused_and_what_can_is_not() {
        for (var bad : List.of("\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085x", "\uD83D", "\uDE00\uD83D")) {
            assertThat(key("a" + bad + "b", 10)).isEqualTo("web.text-has-control-characters");
        }
        assertThat(FreeText.fault("text", "ääkköset\n\t\uD83D\uDE00 \u202B", 100)).isEmpty();
    }

    @Test
    void length_is_counted_as_people_count_it() {
        assertThat(FreeText.fault("text", "\uD83D\uDE00".repeat(10), 10)).isEmpty();
        assertThat(key("\uD83D\uDE00".repeat(11), 10)).isEqualTo("web.text-too-long");
    }

    private static String key(String text, int longest) {
        return FreeText.fault("text", text, longest).orElseThrow().key();
    }

    private static String code(String day, String sign, String number) {
        return day + sign + number + CONTROLS.charAt((int) (Long.parseLong(day + number) % 31));
    }

    private static void assertRefused(String code) {
        assertThat(FreeText.namesSomebody(code)).as(code).isTrue();
    }

    private static void assertPasses(String text) {
        assertThat(FreeText.namesSomebody(text)).as(text).isFalse();
    }
}
