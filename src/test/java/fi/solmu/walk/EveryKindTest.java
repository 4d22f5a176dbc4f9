package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The life of an item of every kind by its pages: made, found, changed, read back in time, removed and brought back. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindTest {

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired Kinds kinds;

    Planted planted;
    RoughVisitor visitor;

    @BeforeAll
    void plant() {
        planted = new Planted(beans);
        visitor = new RoughVisitor(visitors.as(planted.coordinator));
    }

    @ParameterizedTest
    @MethodSource("every")
    void it_is_made_found_changed_restored_removed_and_brought_back(Kind kind) {
        var first = "Ensin " + kind.word();
        var place = URI.create(sent("/new/" + kind.word(), first).location()).getPath();
        var about = "/" + planted.word + "/items/" + place.substring(place.lastIndexOf('/') + 1);
        assertThat(title(place)).isEqualTo(first);
        assertThat(found(kind, first)).isTrue();

        var later = "Sitten " + kind.word();
        sent(about.substring(planted.word.length() + 1) + "/edit", later);
        assertThat(title(place)).isEqualTo(later);
        assertThat(visitor.get(about + "/history").text()).contains(first, later);
        assertThat(visitor.get(place + ".json").text()).contains("\"title\":\"" + later + "\"", "\"revision\":2");

        done(visitor.send(about + "/restoration", values("revision", "1")));
        assertThat(title(place)).isEqualTo(first);

        done(visitor.send(about + "/removal", values()));
        assertThat(found(kind, first)).isFalse();
        assertThat(visitor.get(place).page().select("form[action$=/return]")).hasSize(1);
        done(visitor.send(about + "/return", values()));
        assertThat(found(kind, first)).isTrue();
        assertThat(title(place)).isEqualTo(first);
    }

    Stream<Kind> every() {
        return kinds.built().stream();
    }

    /** The form as it stands, with a title written into it; rows may stay empty, a perspective is somebody's and a task a card's. */
    private Answer sent(String path, String title) {
        var page = visitor.get("/" + planted.word + path);
        assertThat(page.status()).as(path).isEqualTo(200);
        var form = FoundForm.on(page).filter(each -> each.written().contains("title")).findFirst().orElseThrow();
        var values = new LinkedHashMap<>(form.values());
        values.replaceAll((name, value) -> name.contains("[") ? "" : value);
        values.computeIfPresent("of_role", (name, nobody) -> planted.role.toString());
        values.computeIfPresent("card", (name, none) -> none.isEmpty() ? planted.open.get(Kind.ACTION_CARD).get(0).toString() : none);
        values.put("title", title);
        return done(visitor.send(form.action(), values));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.page().select("h1, .errorsummary").text()).isEqualTo(302);
        return answer;
    }

    private String title(String place) {
        var page = visitor.get(place);
        assertThat(page.status()).as(place).isEqualTo(200);
        return page.page().select("h1").text();
    }

    /** In the register of its kind, and by the search of all. */
    private boolean found(Kind kind, String title) {
        var asked = "?q=" + title.replace(" ", "+");
        var said = visitor.get("/" + planted.word + "/search" + asked).page().select("main a").eachText().contains(title);
        if (kind.hasRegister()) {
            assertThat(visitor.get("/" + planted.word + "/" + kind.place() + ".json" + asked).text().contains("\"" + title + "\"")).isEqualTo(said);
        }
        return said;
    }

    private static LinkedHashMap<String, String> values(String... pairs) {
        var values = new LinkedHashMap<String, String>();
        for (int n = 0; n < pairs.length; n += 2) {
            values.put(pairs[n], pairs[n + 1]);
        }
        return values;
    }
}
