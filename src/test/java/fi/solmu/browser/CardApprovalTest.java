package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** A version of a card from draft to being in force, at the browsers of its owner and of a party whose tasks it changes. */
@SampleTest
class CardApprovalTest {

    private static final List<String> SCHEMES = List.of("light", "dark");

    @Autowired Samples samples;
    Browser owner;
    Browser party;

    @BeforeEach
    void come() {
        owner = samples.coordinator("raide").looking(1440, "light");
        party = samples.as(samples.named("Noora Hakokangas")).looking(390, "light");
    }

    @AfterEach
    void go() {
        owner.close();
        party.close();
    }

    @Test
    void a_party_is_asked_says_no_and_then_yes_and_the_version_comes_into_force() {
        owner.open("/raide/TK-2");
        var card = owner.path();
        owner.press("Ota tarkistettavaksi");
        owner.run("document.querySelector(\"form[action$='/steps']\").closest('details').open = true");
        owner.write("title", "Kuuluttaa junissa korvaavasta liikenteestä");
        new Select(owner.find("form[action$='/steps'] [name=role]")).selectByVisibleText("Operaatiokeskuksen päivystäjä, Pohjantähti Junat Oy");
        owner.press(owner.find("form[action$='/steps'] .form__end button"));
        owner.until(there -> there.text().contains("Kuuluttaa junissa"));
        owner.press("Lähetä osapuolten hyväksyttäväksi");
        owner.until(there -> there.text().contains("vastannut 0 / 1"));
        everywhere(owner, card + "/draft");

        party.open("/raide?all=true");
        party.press(party.find(".expected a[href$='" + card.substring(card.lastIndexOf('/')) + "/comparison']"));
        party.until(there -> there.path().endsWith("/comparison"));
        everywhere(party, party.path());
        press(party, "REFUSED");
        party.until(there -> !there.all(".errorsummary").isEmpty());
        assertThat(party.text()).contains("Kerro, miksi ette hyväksy");
        assertThat(party.violations()).isEmpty();
        party.write("reason", "Junissa ei ole kuuluttajaa yöllä");
        press(party, "REFUSED");
        party.until(there -> there.text().contains("ei hyväksynyt"));
        everywhere(owner, card + "/draft");
        assertThat(owner.text()).contains("Junissa ei ole kuuluttajaa yöllä", "Miksi versio otetaan käyttöön");

        press(party.open(card + "/comparison"), "APPROVED");
        party.until(there -> there.text().contains("Muuta organisaatiosi vastausta"));
        owner.open(card + "/draft").press("Julkaise versio 3");
        owner.until(there -> there.text().contains("1 / 1 osapuolta hyväksyi"));
        everywhere(owner, card);
    }

    /** In the middle of the screen, above the tabs of a phone. */
    private static void press(Browser browser, String answer) {
        var button = "main button[name=answer][value=" + answer + "]";
        browser.run("document.querySelector('" + button + "').scrollIntoView({block: 'center', behavior: 'instant'})");
        browser.press(browser.find(button));
    }

    private static void everywhere(Browser browser, String path) {
        var softly = new SoftAssertions();
        for (var width : List.of(1440, 390)) {
            for (var scheme : SCHEMES) {
                browser.looking(width, scheme).open(path);
                browser.run("document.querySelectorAll('main details').forEach(each => each.open = true)");
                softly.assertThat(browser.violations()).as(path + " " + width + " " + scheme).isEmpty();
                softly.assertThat(browser.overflow()).as(path + " " + width + " " + scheme).isLessThanOrEqualTo(0);
            }
        }
        softly.assertThat(browser.complaints().stream().filter(each -> !each.contains("422"))).isEmpty();
        softly.assertAll();
    }
}
