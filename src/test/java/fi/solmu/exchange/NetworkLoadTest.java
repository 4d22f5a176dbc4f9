package fi.solmu.exchange;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Archive;
import fi.solmu.item.Deed;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Relation;
import fi.solmu.item.Trait;
import fi.solmu.network.People;
import fi.solmu.network.Sessions;
import fi.solmu.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

@ProductTest
class NetworkLoadTest {

    private static final String HEAD = "solmu: 1\nnetwork: {word: %s, names: {fi: Koe}}\n"
            + "organisations:\n  - {id: o1, name: Koekunta}\n"
            + "people:\n  - {id: h1, name: Koe Keeper, email: %s@koe.example, organisation: o1, access: coordinator}\n";

    @Autowired NetworkLoad loads;
    @Autowired People people;
    @Autowired Archive archive;
    @Autowired Kinds kinds;
    @Autowired Items items;
    @Autowired Sessions sessions;
    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_sample_stands_in_the_database_as_in_its_file() {
        var made = loads.load(SampleNetworks.file("raide"), sample("raide-koe"), done -> { });
        assertThat(made.mistakes()).isEmpty();

        var bo = people.samples().stream().filter(sample -> sample.name().equals("Bo Granlid") && sample.word().equals("raide-koe")).findFirst().orElseThrow();
        assertThat(bo.title()).isEqualTo("Liikenteenohjauksen vuoropäällikkö");
        var visitor = visitors.nobody();
        visitor.post("/sign-in", "/sign-in/sample", "person", bo.person().toString(), "word", "raide-koe");
        assertThat(visitor.get("/raide-koe/concepts/promises").text()).contains("Kerromme häiriöstä viidessä minuutissa");
        assertThat(visitor.get("/raide-koe/search?q=sähköratavaurio").page().text()).contains("Sähköratavaurio ruuhka-aikaan");
        var promise = visitor.follow(visitor.get("/raide-koe/PL-1"));
        assertThat(promise.page().select("h1").text()).isEqualTo("Kerromme häiriöstä viidessä minuutissa siitä, kun se on havaittu");
        assertThat(promise.text()).contains("Sähköratavaurio ruuhka-aikaan", "Korjausarvio muuttui neljä kertaa tunnissa");
    }

    @Test
    void an_item_is_as_old_as_the_earliest_day_it_tells_of() {
        load(HEAD.formatted("vanha", "vanha") + """
                items:
                  - {id: on1, kind: problem, title: Vanha vaiva, occurrences: [{date: -96d}, {date: -33d}]}
                  - {id: lp1, kind: promise, title: Lupaus, created: 2024-05-06T07:08:09.123456Z}
                """);
        assertThat(created("vanha", Kind.PROMISE)).isEqualTo("2024-05-06T07:08:09.123456Z");
        assertThat(created("vanha", Kind.PROBLEM)).isBetween(Instant.now().minus(98, DAYS), Instant.now().minus(95, DAYS));
    }

    @Test
    void every_mistake_is_told_with_its_line_and_nothing_is_loaded() {
        var told = load(HEAD.formatted("virhe", "virhe") + """
                roles:
                  - {id: r1, title: Rooli, organisation: o1, holders: [{person: h1, since: -9d}, {person: h1, since: -3d}]}
                items:
                  - {id: lp1, kind: promise, title: Lupaus, code: TK-1}
                  - {id: tk1, kind: action_card, title: Kortti, state: published}
                  - {id: tk2, kind: action_card, title: Kortti, state: published, situation: Aina, published: -3d, parties: [o1]}
                  - {id: on1, kind: problem, title: Asiakas 131052-308T}
                  - id: on2
                    kind: problem
                    title: Ongelma
                    text: ok
                    texts:
                      fi: {title: Ongelma taas}
                links:
                  - {from: lp1, relation: secures, to: tk1}
                history:
                  - {item: on2, kind: promise, revision: 1, deed: added, organisation: o1, at: -3d}
                """);
        assertThat(told).extracting(Mistake::toString).containsExactly(
                "8 roles.r1.holders holds-already",
                "10 items.lp1.code code-of-another-kind",
                "11 items.tk1.situation cards.no-situation",
                "12 items.published cards.no-tasks",
                "13 items.on1.title identity-code",
                "19 items.on2.texts.fi same-language",
                "21 links.1.relation item.cannot-be-tied-so",
                "23 history.1.kind wrong-reference");
        assertThat(people.with("virhe@koe.example")).isEmpty();
    }

    @Test
    void a_word_that_is_taken_is_refused_and_another_will_do() {
        var file = text(HEAD.formatted("asema", "toinen"));
        assertThatThrownBy(() -> loads.load(file, Wish.copy("", null), done -> { })).isInstanceOf(Refused.class)
            .hasMessage("exchange.word-taken");
        assertThat(people.with("toinen@koe.example")).isEmpty();
        assertThat(loads.load(file, Wish.copy("asema-2", null), done -> { }).mistakes()).isEmpty();
        assertThat(people.with("toinen@koe.example")).isPresent();
    }

    @Test
    void people_of_networks_one_does_not_coordinate_are_not_brought_along() {
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "Vaarakaupunki");
        var file = HEAD.formatted("kopio", "kopio") + "  - {id: h2, name: Uu, email: %s, organisation: o1, access: member}\n";
        var told = loads.load(text(file.formatted("ulla@naapuri.example")), Wish.copy("", founder), done -> { });
        assertThat(told.mistakes()).extracting(Mistake::toString).containsExactly("7 people.h2.email person-elsewhere");

        assertThat(loads.load(text(file.formatted("ANNI@asema.example")), Wish.copy("", founder), done -> { }).mistakes()).isEmpty();
        assertThat(cast.as(cast.kaisa, () -> people.networksOf(cast.kaisa.person()))).extracting(People.Membership::word).contains("kopio");
    }

    @Test
    void the_other_samples_are_loaded_too() {
        for (var word : List.of("tyollisyys", "koevapaus", "ero", "tyohyvinvointi", "suunnittelu")) {
            assertThat(loads.load(SampleNetworks.file(word), sample(word + "-koe"), done -> { }).mistakes()).as(word).isEmpty();
        }
    }

    @Test
    void history_begins_with_what_is_read_later() {
        loads.load(SampleNetworks.file("ero"), sample("ero-alku"), done -> { });
        var keeper = people.with("anu.suopelto@ero.example").orElseThrow();
        var anu = sessions.enter(sessions.begin(keeper), "ero-alku").orElseThrow().inside().orElseThrow();
        cast.as(anu, () -> archive.items(anu, item -> assertThat(kinds.home(item.kind()).kept(item.draft().fields()))
            .as(item.draft().title()).isEqualTo(item.draft().fields())));
    }

    @Test
    void the_file_knows_what_every_kind_knows() {
        for (var shape : kinds.shapes()) {
            var rule = FileShape.OF_NETWORKS.of(FileShape.ITEMS, shape.kind().word());
            assertThat(rule.fields().keySet()).as(shape.kind().word()).containsAll(shape.fields().stream().map(Trait::name).toList())
                .containsAll(kinds.home(shape.kind()).past().stream().map(Trait::name).toList());
            if (rule.fields().get("state") instanceof WordRule states) {
                assertThat(states.words()).isEqualTo(shape.states().stream().map(String::toLowerCase).toList());
            }
        }
        assertThat(words("history", "deed")).isEqualTo(Stream.of(Deed.values()).map(deed -> deed.name().toLowerCase()).toList());
        assertThat(words("links", "relation")).containsExactlyInAnyOrderElementsOf(Stream.of(Relation.values()).map(Relation::word).toList());
    }

    private static List<String> words(String section, String key) {
        return ((WordRule) FileShape.OF_NETWORKS.of(section, "").fields().get(key)).words();
    }

    private static Wish sample(String word) {
        return Wish.sample(word);
    }

    private List<Mistake> load(String text) {
        return loads.load(text(text), Wish.copy("", null), done -> { }).mistakes();
    }

    private static InputStreamSource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private Instant created(String word, Kind kind) {
        var keeper = people.with(word + "@koe.example").orElseThrow();
        var viewer = sessions.enter(sessions.begin(keeper), word).orElseThrow().inside().orElseThrow();
        return cast.as(viewer, () -> items.numbered(kind, 1, viewer)).orElseThrow().createdAt();
    }
}
