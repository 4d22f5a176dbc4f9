package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class TagsTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    Visitor anni;

    @BeforeEach
    void enter() {
        anni = visitors.as(cast.anni);
    }

    @ParameterizedTest
    @CsvSource({"promise, /asema/concepts/promises", "problem, /asema/problems"})
    void what_is_marked_alike_is_found_together(String kind, String register) {
        var made = anni.make("/asema/new/" + kind, "title", "Räystäskouru vuotaa", "tags", "Talvi " + kind + ", LIUKKAUS; talvi " + kind + ",, Äänisade");
        anni.make("/asema/new/" + kind, "title", "Kaihdin rikki", "tags", "kesä");
        var link = anni.get(made).page().select("a[href*=tag=]");
        assertThat(link.eachText()).containsExactly("Talvi " + kind, "LIUKKAUS", "Äänisade");

        var narrowed = anni.get(link.get(0).attr("href"));
        assertThat(narrowed.text()).contains("Räystäskouru vuotaa", "Vain ne, joilla on tunniste Talvi " + kind).doesNotContain("Kaihdin rikki");
        assertThat(narrowed.page().select("input[type=hidden][name=tag]").val()).isEqualTo("Talvi " + kind);
        assertThat(anni.get(register + "?tag=%C3%84%C3%84NISADE").text()).contains("Räystäskouru vuotaa");
        assertThat(anni.get(register + "?tag=liuk").text()).contains("Näillä rajauksilla ei löytynyt mitään").doesNotContain("Räystäskouru vuotaa");
        var cleared = narrowed.page().select(".note a").attr("href");
        assertThat(anni.get(cleared).text()).contains("Räystäskouru vuotaa", "Kaihdin rikki");

        assertThat(anni.get("/asema/search?q=liukkaus").page().select(".found a").eachAttr("href")).contains(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"promise", "problem"})
    void tags_are_told_in_history_and_come_back_with_what_is_restored(String kind) {
        var made = anni.make("/asema/new/" + kind, "title", "Räystäskouru vuotaa", "tags", "lumi");
        var edit = edit(made);
        assertThat(anni.get(edit).page().select("input[name=tags]").val()).isEqualTo("lumi");
        assertThat(change(edit, 1, "vaihde, talvi").status()).isEqualTo(302);
        assertThat(marks(made)).containsExactly("vaihde", "talvi");

        var history = anni.get(edit.replace("/edit", "/history"));
        assertThat(history.text()).contains("Tunnisteet", "lumi", "vaihde");
        anni.send(edit.replace("/edit", "/restoration"), history, "revision", "1");
        assertThat(marks(made)).containsExactly("lumi");
        assertThat(anni.get("/asema/search?q=lumi").page().select(".found a").eachAttr("href")).contains(made);
        change(edit, 3, "");
        assertThat(marks(made)).isEmpty();
    }

    @Test
    void of_two_who_mark_at_once_the_later_sees_both() {
        var edit = edit(anni.make("/asema/new/promise", "title", "Räystäskouru vuotaa", "tags", "lumi"));
        change(edit, 1, "vaihde");
        var late = change(edit, 1, "talvi");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Tunnisteet", "vaihde");
        assertThat(late.page().select("input[name=tags]").val()).isEqualTo("talvi");
    }

    @Test
    void the_form_offers_what_the_reader_sees_others_use() {
        anni.make("/asema/new/promise", "title", "Kaikkien", "tags", "yhteinen sana");
        anni.make("/asema/new/promise", "title", "Kaupungin", "tags", "oma sana", "visibility", "ORGANISATION");
        assertThat(offered(anni, "/asema/new/problem")).contains("yhteinen sana", "oma sana");
        assertThat(offered(visitors.as(cast.bo), "/asema/new/problem")).contains("yhteinen sana").doesNotContain("oma sana");
        var mine = edit(anni.make("/asema/new/promise", "title", "Minun", "tags", "Yhteinen sana, toinen"));
        assertThat(offered(anni, mine)).contains("Yhteinen sana, toinen, oma sana").noneMatch(each -> each.endsWith(", yhteinen sana"));
    }

    @Test
    void what_is_no_tag_is_refused_and_comes_back_as_it_was_written() {
        var many = IntStream.range(0, 21).mapToObj(n -> "sana" + n).collect(Collectors.joining(", "));
        for (var wrong : List.of("x".repeat(41), "131052-308T", many)) {
            var refused = anni.post("/asema/new/promise", "/asema/new/promise", "title", "Räystäslupaus", "visibility", "NETWORK", "tags", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.page().select("#field-tags-error").text()).isNotBlank();
            assertThat(refused.page().select("details[open] input[name=tags]").val()).isEqualTo(wrong);
        }
        var most = many.substring(0, many.lastIndexOf(','));
        assertThat(marks(anni.make("/asema/new/promise", "title", "Räystäslupaus", "tags", most))).hasSize(20);
    }

    private Answer change(String edit, int revision, String tags) {
        return anni.post(edit, edit, "title", "Räystäskouru vuotaa", "revision", String.valueOf(revision), "visibility", "NETWORK", "tags", tags);
    }

    private List<String> marks(String item) {
        return anni.get(item).page().select("a[href*=tag=]").eachText();
    }

    private static List<String> offered(Visitor visitor, String form) {
        return visitor.get(form).page().select("datalist#field-tags-known option").eachAttr("value");
    }

    private static String edit(String made) {
        return "/asema/items/" + made.substring(made.lastIndexOf('/') + 1) + "/edit";
    }
}
