package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {
        "neljä hidasta junaa metsässä", "vihreä kivi laulaa aamulla", "kTq9-wPz4-mRx2", "tre röda båtar på sjön"})
    void a_long_password_of_ones_own_will_do(String password) {
        assertThatCode(() -> passwords.check(password, "Anni Asiakasneuvoja", "anni@asema.example")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "passwordpassword", "qwertyuiopasdf", "123456789012", "aaaaaaaaaaaaaaaa", "Salasana2026!", "salasanasalasana",
        "Kesäkesä2026", "iloveyou12345", "Asiakasneuvoja1", "asiakasneuvoja", "anni@asema.example", "Welcome12345!",
        "P@ssw0rd1234", "letmeinletmein", "abcdefghijkl", "Solmu123456789", "talvi2026talvi"})
    void one_that_everybody_knows_or_that_says_who_i_am_is_refused(String password) {
        assertThatThrownBy(() -> passwords.check(password, "Anni Asiakasneuvoja", "anni@asema.example"))
            .isInstanceOf(Refused.class).hasMessage("network.password-easily-guessed");
    }

    @Test
    void what_one_is_called_is_no_rule_for_the_next() {
        assertThatThrownBy(() -> passwords.check("violaharjunpaa", "Viola Harjunpaa")).hasMessage("network.password-easily-guessed");
        assertThatCode(() -> passwords.check("violaharjunpaa", "Anni Asiakasneuvoja")).doesNotThrowAnyException();
    }

    @Test
    void a_short_one_and_an_endless_one_are_refused() {
        assertThatThrownBy(() -> passwords.check("kT9-wP4+mR2")).hasMessage("network.password-too-short");
        assertThatThrownBy(() -> passwords.check("kT9-wP4+mR2 ".repeat(30))).hasMessage("network.password-too-long");
    }

    @Test
    void the_hash_is_slow_salted_and_matches_only_its_own() {
        var hash = passwords.hash("neljä hidasta junaa metsässä");
        assertThat(hash).startsWith("$argon2id$").isNotEqualTo(passwords.hash("neljä hidasta junaa metsässä"));
        assertThat(passwords.match("neljä hidasta junaa metsässä", hash)).isTrue();
        assertThat(passwords.match("Neljä hidasta junaa metsässä", hash)).isFalse();
        assertThat(passwords.match("neljä hidasta junaa metsässä", null)).isFalse();
    }

    /** Whoever asks for an unknown account waits for the same reckoning, or the time would tell that it is unknown. */
    @Test
    void the_hash_of_nobody_costs_what_all_hashes_cost() {
        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(passwords.hash("neljä hidasta junaa metsässä")));
        assertThat(passwords.match("neljä hidasta junaa metsässä", null)).isFalse();
    }

    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf('$', "$argon2id$v=19$".length())) + " " + hash.length();
    }
}
