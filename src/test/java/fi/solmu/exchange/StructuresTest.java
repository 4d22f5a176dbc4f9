package fi.solmu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.item.Fields;
import fi.solmu.item.Histories;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.network.Networks;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.network.Sessions;
import fi.solmu.network.StartingTemplates;
import fi.solmu.web.Access;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class StructuresTest {

    @Autowired StartingTemplates structures;
    @Autowired Networks networks;
    @Autowired Organisations organisations;
    @Autowired Roles roles;
    @Autowired Items items;
    @Autowired ItemPages pages;
    @Autowired Links links;
    @Autowired Histories histories;
    @Autowired Sessions sessions;
    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @Test
    void a_network_begins_with_the_parts_of_a_sample_and_without_its_people_and_past() {
        var ulla = begun("alku-ero", "ero");
        cast.as(ulla, () -> {
            assertThat(organisations.of(ulla)).extracting(Organisation::name).hasSize(9)
                .contains("Uusi yhdistys", "Ensi- ja turvakoti").noneMatch(name -> name.contains("Satama"));
            assertThat(organisations.of(ulla)).extracting(Organisation::people).containsOnly(0, 1);
            assertThat(roles.of(ulla)).hasSize(9).allMatch(role -> role.phone().isEmpty());
            assertThat(items.numbered(Kind.PROBLEM, 1, ulla)).isEmpty();
            var card = items.numbered(Kind.ACTION_CARD, 1, ulla).orElseThrow();
            assertThat(card.state()).isEqualTo("DRAFT");
            assertThat(items.numbered(Kind.PRACTICE, 1, ulla).orElseThrow().state()).isEqualTo("IN_FORCE");
            assertThat(items.numbered(Kind.PROMISE, 1, ulla).orElseThrow().state()).isEqualTo("PROPOSED");
            assertThat(histories.of(card, ulla)).extracting(chapter -> chapter.who() + " " + chapter.deed()).containsExactly("Ulla Ulkopuolinen ADDED");
        });
    }

    @Test
    void every_structure_stands_and_can_be_opened() {
        for (var template : structures.all()) {
            var ulla = begun("koe-" + template.word(), template.word());
            for (var place : new String[] {"/network", "/clock", "/cards", "/concepts/promises", "/network/begin/clock"}) {
                assertThat(visitors.as(ulla).get("/" + ulla.word() + place).status()).as(template.word() + place).isEqualTo(200);
            }
            assertThat(template.name("sv")).isNotEqualTo(template.name("fi"));
            assertThat(template.about("en")).isNotEqualTo(template.about("fi"));
        }
    }

    @Test
    void a_network_begins_with_the_structure_of_the_one_it_is_begun_in() {
        var own = new ItemDraft("Vain rautatien lupaus", "", "PROPOSED", "fi", cast.railway, null, Visibility.ORGANISATION, List.of(), null, Fields.NONE);
        var hidden = cast.as(cast.bo, () -> items.add(Kind.PROMISE, own, cast.bo));
        var promise = add(Kind.PROMISE, "Kaupungin lupaus");
        var tied = add(Kind.ACTION_CARD, "Kaupungin kortti");
        var untied = add(Kind.ACTION_CARD, "Irrotettu kortti");
        var removed = add(Kind.PROMISE, "Poistettu lupaus");
        cast.as(cast.kaisa, () -> {
            List.of(tied, untied).forEach(card -> links.tie(card, Relation.SECURES, promise, cast.kaisa));
            links.untie(pages.of(untied, Kind.ACTION_CARD, cast.kaisa).links().get(0).id(), cast.kaisa);
            items.remove(removed, cast.kaisa);
        });
        add(Kind.PROBLEM, "Kaupungin ongelma");
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.get("/asema/exchange").page().select("a[href=/asema/network/another]")).hasSize(1);

        var begun = kaisa.post("/asema/network/another", "/asema/network/another", "network", "Toinen asema", "template", "own");

        assertThat(begun.status()).as(begun.text()).isEqualTo(302);
        assertThat(begun.location()).endsWith("/toinen-asema/network/begin");
        assertThat(kaisa.get("/toinen-asema/concepts/promises").text()).contains("Kaupungin lupaus").doesNotContain("Vain rautatien lupaus");
        assertThat(kaisa.get("/toinen-asema/concepts/promises").text()).doesNotContain("Poistettu lupaus");
        assertThat(kaisa.get("/toinen-asema/problems").text()).doesNotContain("Kaupungin ongelma");
        assertThat(visitors.as(cast.bo).get("/toinen-asema").status()).isEqualTo(404);
        var there = sessions.enter(sessions.begin(cast.kaisa.person()), "toinen-asema").orElseThrow().inside().orElseThrow();
        assertThat(kaisa.get(place("Kaupungin kortti", there)).text()).contains("Kaupungin lupaus");
        assertThat(kaisa.get(place("Irrotettu kortti", there)).text()).doesNotContain("Kaupungin lupaus");
        cast.as(there, () -> {
            assertThat(organisations.of(there)).extracting(Organisation::name).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(cast.as(cast.kaisa, () -> organisations.of(cast.kaisa)).stream().map(Organisation::name).toList());
            assertThat(organisations.of(there)).extracting(Organisation::id).doesNotContain(cast.city, cast.railway);
            assertThat(items.choices(List.of(Kind.PROMISE), there)).filteredOn(each -> each.title().equals("Kaupungin lupaus"))
                .extracting(Item::owner).containsExactly(there.organisation());
        });
        cast.as(cast.bo, () -> assertThat(items.get(hidden, cast.bo).isRemoved()).isFalse());
    }

    @Test
    void a_word_that_is_taken_or_unfit_is_refused_and_what_was_written_stays() {
        var kaisa = visitors.as(cast.kaisa);
        for (var word : new String[] {"asema", "Ei käy!", "me", "naapuri"}) {
            var refused = kaisa.post("/asema/network/another", "/asema/network/another",
                    "network", "Kolmas asema", "word", word, "template", "ero", "purpose", "Kokeilu");
            assertThat(refused.status()).as(word).isEqualTo(422);
            assertThat(refused.page().select(".errorsummary a[href=#field-word]")).as(word).hasSize(1);
            assertThat(refused.page().select("textarea[name=purpose]").text()).isEqualTo("Kokeilu");
            assertThat(refused.page().select("input[name=template][checked]").val()).isEqualTo("ero");
        }
        assertThat(kaisa.post("/asema/network/another", "/asema/network/another", "network", " ", "template", "").status()).isEqualTo(422);
        assertThat(kaisa.get("/kolmas-asema").status()).isEqualTo(404);
    }

    @Test
    void what_is_removed_stays_behind_with_what_is_nothing_without_it() {
        var kaisa = visitors.as(cast.kaisa);
        var kept = add(Kind.ACTION_CARD, "Jäävä kortti");
        var gone = add(Kind.PROMISE, "Pois otettu lupaus");
        cast.as(cast.kaisa, () -> links.tie(kept, Relation.SECURES, gone, cast.kaisa));
        var card = kaisa.make("/asema/new/action_card", "title", "Pois otettu kortti", "situation", "Ei enää");
        var step = kaisa.send(card + "/steps", kaisa.get(card + "/draft"), "key", NewId.next().toString(), "title", "Orpo tehtävä",
            "role", cast.counsellorRole.toString());
        assertThat(step.status()).as(step.text()).isEqualTo(302);
        cast.as(cast.kaisa, () -> {
            items.remove(gone, cast.kaisa);
            items.remove(ItemId.valueOf(card.replaceFirst(".*/", "")), cast.kaisa);
        });
        var begun = kaisa.post("/asema/network/another", "/asema/network/another", "network", "Siisti asema", "word", "siisti", "template", "own");
        assertThat(begun.status()).as(begun.text()).isEqualTo(302);
        var file = kaisa.get("/siisti/exchange/export").text();
        assertThat(file).contains("Jäävä kortti").doesNotContain("Pois otettu", "Orpo tehtävä", "removed:");
        assertThat(kaisa.get("/asema/exchange/export").text()).as("whole as ever").contains("Pois otettu lupaus", "Orpo tehtävä", "removed:");
        assertThat(kaisa.get("/asema/concepts/promises/" + gone).text()).contains("Palauta");
    }

    @Test
    void a_template_that_there_is_not_begins_nothing() {
        var kaisa = visitors.as(cast.kaisa);
        var refused = kaisa.post("/asema/network/another", "/asema/network/another", "network", "Keksitty pohja", "word", "keksitty", "template", "zzz");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a[href=#field-template]").text()).isEqualTo("Valitse yksi näistä pohjista.");
        assertThat(kaisa.get("/keksitty").status()).isEqualTo(404);
    }

    @Test
    void only_a_coordinator_begins_another() {
        for (var other : List.of(cast.anni, cast.vera)) {
            assertThat(visitors.as(other).get("/asema/network/another").status()).isEqualTo(404);
        }
    }

    private String place(String card, Viewer viewer) {
        return cast.as(viewer, () -> items.choices(List.of(Kind.ACTION_CARD), viewer)).stream()
            .filter(each -> each.title().equals(card)).map(each -> "/" + viewer.word() + each.place()).findFirst().orElseThrow();
    }

    private ItemId add(Kind kind, String title) {
        return cast.as(cast.kaisa, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, cast.kaisa), cast.kaisa));
    }

    private Viewer begun(String word, String structure) {
        var template = structures.all().stream().filter(each -> each.word().equals(structure)).findFirst().orElseThrow();
        var network = new Networks.Network(NewId.next(), word, "Oma verkosto", "", "", "", "ACTIVATION", "fi", "DRAFT", "", "");
        var own = NewId.next();
        networks.make(network, cast.ulla.person(), cast.ulla.name(), own, founder -> {
            organisations.add(own, "Uusi yhdistys", "association", "", founder);
            networks.join(cast.ulla.person(), own, Access.COORDINATOR, founder);
            structures.fill(template, founder);
        });
        return sessions.enter(sessions.begin(cast.ulla.person()), word).orElseThrow().inside().orElseThrow();
    }
}
