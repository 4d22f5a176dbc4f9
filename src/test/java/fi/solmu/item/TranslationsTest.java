package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class TranslationsTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_translation_is_read_by_those_who_read_that_language_until_the_original_changes() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Kerromme heti", "text", "Viidessä minuutissa");
        var place = translations(anni, promise);
        assertThat(anni.get(place).page().select(".status").eachText()).containsExactly("Ei käännetty", "Ei käännetty");
        assertThat(write(anni, place + "/sv", "Vi berättar genast", "På fem minuter").status()).isEqualTo(302);
        assertThat(anni.get(place).page().select(".status").eachText()).containsExactly("Käännetty", "Ei käännetty");
        assertThat(anni.get(promise).page().select(".note")).isEmpty();

        var swede = visitors.as(cast.bo);
        swede.send("/language", swede.get("/asema"), "language", "sv", "back", promise);
        var read = swede.get(promise);
        assertThat(read.page().select("h1").text()).isEqualTo("Vi berättar genast");
        assertThat(read.text()).contains("På fem minuter").doesNotContain("Kerromme heti");
        assertThat(swede.get("/asema/search?q=ber%C3%A4ttar").page().text()).contains("Vi berättar genast");

        var edit = "/asema/items/" + id(promise) + "/edit";
        anni.post(edit, edit, "title", "Kerromme heti", "text", "Viidessä minuutissa", "state", "GIVEN", "revision", "1", "visibility", "NETWORK");
        assertThat(swede.get(promise).page().select(".note")).as("the words are the same").isEmpty();
        anni.post(edit, edit, "title", "Kerromme heti", "text", "Kolmessa minuutissa", "state", "GIVEN", "revision", "2", "visibility", "NETWORK");
        assertThat(swede.get(promise).page().select(".note").text()).contains("äldre än originaltexten");
        assertThat(anni.get(place).page().select(".status").eachText()).containsExactly("Alkuperäinen on muuttunut", "Ei käännetty");
        assertThat(write(anni, place + "/sv", "Vi berättar genast", "På tre minuter").status()).isEqualTo(302);
        assertThat(swede.get(promise).page().select(".note")).isEmpty();
        var history = anni.get("/asema/items/" + id(promise) + "/history").page();
        assertThat(history.select(".history__deed:contains(Käännetty)")).hasSize(2);
        assertThat(history.select(".history__deed:contains(Käännetty)").first().text()).contains("På fem minuter", "På tre minuter");
        swede.send("/language", swede.get("/asema"), "language", "fi", "back", promise);
    }

    @Test
    void what_is_in_one_language_only_says_so_and_offers_to_be_translated() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Vain suomeksi");
        anni.send("/language", anni.get("/asema"), "language", "en", "back", promise);
        assertThat(anni.get(promise).page().select(".note a").attr("href")).endsWith("/translations/en");
        anni.send("/language", anni.get("/asema"), "language", "fi", "back", promise);
    }

    @Test
    void of_two_who_translate_at_once_the_later_sees_both() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Yhtä aikaa");
        var place = translations(anni, promise) + "/en";
        var opened = anni.get(place);
        var stamp = opened.page().select("[name=stamp]").val();
        var kaisa = visitors.as(cast.kaisa);
        assertThat(write(kaisa, place, "At the same time", "").status()).isEqualTo(302);
        var later = anni.send(place, opened, "title", "Simultaneously", "text", "", "stamp", stamp);
        assertThat(later.status()).isEqualTo(409);
        assertThat(later.page().select("[name=title]").val()).isEqualTo("Simultaneously");
        assertThat(later.page().select(".sheet").text()).contains("At the same time");
        assertThat(anni.send(place, later, "title", "Simultaneously", "text", "", "stamp", later.page().select("[name=stamp]").val()).status())
            .isEqualTo(302);
        assertThat(anni.send(place, opened, "title", "Simultaneously", "text", "", "stamp", stamp).status()).as("a second press").isEqualTo(302);
        assertThat(anni.get("/asema/items/" + id(promise) + "/history").page().select(".history__deed:contains(Käännetty)")).hasSize(2);
    }

    @Test
    void a_translation_of_words_that_changed_meanwhile_is_outdated_from_the_start() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Ennen muutosta");
        var place = translations(anni, promise) + "/en";
        var opened = anni.get(place);
        var edit = "/asema/items/" + id(promise) + "/edit";
        anni.post(edit, edit, "title", "Muutoksen jälkeen", "revision", "1", "visibility", "NETWORK");
        assertThat(anni.send(place, opened, "title", "Before the change", "text", "", "stamp", opened.page().select("[name=stamp]").val(),
                "revision", opened.page().select("[name=revision]").val()).status()).isEqualTo(302);
        assertThat(anni.get(translations(anni, promise)).page().select(".status").eachText()).contains("Alkuperäinen on muuttunut");
    }

    @Test
    void only_one_who_may_change_it_translates_and_not_into_its_own_language_or_none() {
        var anni = visitors.as(cast.anni);
        var promise = anni.make("/asema/new/promise", "title", "Oma lupaus");
        var place = translations(anni, promise);
        assertThat(visitors.as(cast.vera).get(place).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(place).status()).isEqualTo(404);
        assertThat(visitors.as(cast.bo).get(place).status()).isEqualTo(422);
        assertThat(anni.get(place + "/fi").status()).isEqualTo(404);
        assertThat(anni.get(place + "/de").status()).isEqualTo(404);
        assertThat(write(anni, place + "/sv", "", "utan rubrik").status()).isEqualTo(422);
        assertThat(write(anni, place + "/sv", "Kund 131052-308T", "").status()).isEqualTo(422);
    }

    private static fi.solmu.Visitors.Answer write(Visitor by, String place, String title, String text) {
        var opened = by.get(place);
        return by.send(place, opened, "title", title, "text", text, "stamp", opened.page().select("[name=stamp]").val(),
            "revision", opened.page().select("[name=revision]").val());
    }

    private static String translations(Visitor by, String place) {
        var history = by.get(place).page().select("a[href$=/history]").attr("href");
        return by.get(history).page().select("a[href$=/translations]").attr("href");
    }

    private static String id(String place) {
        return place.replaceAll(".*/", "");
    }
}
