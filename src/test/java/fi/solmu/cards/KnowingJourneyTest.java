package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.network.Networks;
import fi.solmu.network.People;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hold the counsellor's role, one the dispatcher's; each reads and rehearses by name, and the others are told how many. */
@ProductTest
class KnowingJourneyTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Networks networks;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired ActionCards cards;
    @Autowired Items items;
    @Autowired Kinds kinds;
    @Autowired JdbcClient db;
    Visitor anni;
    Visitor bo;
    Visitor nelli;
    UUID role;
    UUID other;
    String card;

    @BeforeEach
    void a_card_in_force_and_somebody_new() {
        anni = visitors.as(cast.anni);
        bo = visitors.as(cast.bo);
        role = ItemId.nextUuid();
        other = ItemId.nextUuid();
        var newcomer = new Viewer(ItemId.nextUuid(), "Nelli Noviisi", cast.city, "", cast.kaisa.network(), "asema", "asema", Access.VIEWER,
                Set.of(role), Locale.forLanguageTag("fi-FI"));
        cast.as(cast.kaisa, () -> {
            people.add(newcomer.person(), newcomer.name(), newcomer.person() + "@asema.example", "fi", true);
            networks.join(newcomer.person(), cast.city, Access.VIEWER, cast.kaisa);
            roles.add(role, cast.city, "Lukupäivystäjä " + role, "", "", cast.kaisa);
            roles.add(other, cast.railway, "Lukuohjaaja " + role, "", "", cast.kaisa);
            for (var each : List.of(newcomer.person(), cast.anni.person())) {
                roles.hold(ItemId.nextUuid(), role, each, !each.equals(newcomer.person()), LocalDate.now().minusDays(1), null, cast.kaisa);
            }
            roles.hold(ItemId.nextUuid(), other, cast.bo.person(), false, LocalDate.now().minusDays(1), null, cast.kaisa);
        });
        nelli = visitors.as(newcomer);
        card = anni.make("/asema/new/action_card", "title", "Luettava kortti", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        task("Ottaa yhteyttä", other, "heti");
        task("Neuvoo asemalla", role, "5 min");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
    }

    @Test
    void what_changes_for_others_stays_read_and_what_changes_for_me_is_told() {
        assertThat(words(nelli, "/asema/cards/mine")).contains("Luettava kortti", "Lukematta");
        assertThat(read(nelli, 1)).isEqualTo(302);
        assertThat(read(nelli, 1)).isEqualTo(302);
        assertThat(duties(anni)).isNotEmpty();
        assertThat(read(anni, 1)).isEqualTo(302);
        assertThat(words(nelli, "/asema/cards/mine")).doesNotContain("Lukematta").contains("Lukenut version 1");
        next(() -> task("Kirjaa viiveen", other, "20 min"));
        assertThat(words(nelli, card)).doesNotContain("Olen lukenut");
        assertThat(duties(anni)).as("nothing of hers has changed").isEmpty();
        next(() -> change("Neuvoo asemalla", "when", "15 min"));
        var changed = nelli.get(card).page().select("section[aria-labelledby=to-read]").text();
        assertThat(changed).contains("sen jälkeen, kun luit version 1", "Neuvoo asemalla", "5 min", "15 min").doesNotContain("Kirjaa viiveen");
        assertThat(read(nelli, 1)).isEqualTo(422);
        assertThat(read(nelli, 3)).isEqualTo(302);
        assertThat(words(nelli, card)).doesNotContain("Olen lukenut");
        next(() -> change("Neuvoo asemalla", "message", "Asemalla odotetaan korvaavaa kuljetusta."));
        assertThat(words(nelli, "/asema/cards/mine")).contains("Oma osuus muuttui");
    }

    @Test
    void a_party_has_read_with_the_last_of_its_people_and_others_see_numbers_only() {
        read(nelli, 1);
        assertThat(party()).isFalse();
        assertThat(duties(anni)).isNotEmpty();
        assertThat(words(anni, card + "/knowing")).contains("1 / 2 lukenut", "Nelli Noviisi");
        var outside = bo.get(card + "/knowing");
        assertThat(outside.page().select("main").text()).contains("1 / 2 lukenut", "0 / 1 lukenut").doesNotContain("Nelli", "Anni");
        assertThat(words(bo, "/asema/cards/mine/organisation")).doesNotContain("Nelli");
        assertThat(words(anni, "/asema/cards/mine/organisation")).contains("Nelli Noviisi");
        assertThat(nelli.get("/asema").page().select("a[href=/asema/cards/mine]").text()).contains("harjoiteltavana");
        assertThat(nelli.get("/asema/cards/mine/organisation").status()).isEqualTo(404);
        read(anni, 1);
        assertThat(party()).isTrue();
        var told = Program.of(visitors, cast.bo, "READ").get(card + "/readings.json");
        assertThat(told.text()).contains("\"read\":2").doesNotContain(cast.anni.person().toString());
        assertThat(rows(cast.bo)).isZero();
        assertThat(rows(cast.anni)).isEqualTo(2);
        assertThat(rows(cast.ulla)).isZero();
        assertThat(visitors.as(cast.ulla).get(card + "/knowing").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla)
            .post("/naapuri", "/naapuri" + card.substring("/asema".length()) + "/readings", "version", "1").status()).isEqualTo(404);
    }

    @Test
    void a_rehearsal_is_told_or_played_and_grows_old_as_the_owner_says() {
        assertThat(words(nelli, "/asema/cards/mine")).contains("ei ole harjoitellut");
        var form = nelli.get(card + "/knowing");
        for (var bad : List.of(
                new String[] {"role", other.toString(), "date", "2026-01-01"}, new String[] {"role", "x", "date", "2026-01-01"},
                new String[] {"role", role.toString(), "date", "31.2.2026"},
                new String[] {"role", role.toString(), "date", LocalDate.now().plusDays(2).toString()},
                new String[] {"date", "2026-01-01"})) {
            var refused = nelli.send(card + "/rehearsals", form, bad);
            assertThat(refused.status()).as(List.of(bad).toString()).isEqualTo(422);
            assertThat(refused.page().select(".errorsummary").text()).isNotBlank();
        }
        var before = LocalDate.now().minusMonths(5).toString();
        assertThat(nelli.send(card + "/rehearsals", form, "role", role.toString(), "date", before).status()).isEqualTo(302);
        assertThat(nelli.send(card + "/rehearsals", form, "role", role.toString(), "date", before).status()).isEqualTo(302);
        assertThat(words(bo, card + "/knowing")).contains("1 / 2 harjoitellut");
        assertThat(bo.send(card + "/knowing", bo.get(card + "/knowing"), "months", "3").status()).isEqualTo(422);
        assertThat(anni.send(card + "/knowing", anni.get(card + "/knowing"), "months", "x").status()).isEqualTo(422);
        assertThat(settle("3")).isEqualTo(302);
        assertThat(words(bo, card + "/knowing")).contains("0 / 2 harjoitellut", "Junien ohjaaja");
        var begun = anni.send(card + "/situations", anni.get(card), "key", ItemId.nextUuid().toString(), "drill", "true");
        var drill = URI.create(begun.location()).getPath();
        anni.send(drill + "/entries", anni.get(drill), "key", ItemId.nextUuid().toString(), "what", "DONE",
            "task", step("Neuvoo asemalla"));
        assertThat(words(anni, card + "/knowing")).contains("1 / 2 harjoitellut", "yhteisessä harjoituksessa");
        anni.send(drill + "/entries", anni.get(drill), "key", ItemId.nextUuid().toString(), "what", "STOOD_DOWN");
    }

    @Test
    void a_drill_in_which_a_role_did_nothing_is_no_rehearsal_of_it() {
        var begun = anni.send(card + "/situations", anni.get(card), "key", ItemId.nextUuid().toString(), "drill", "true");
        var drill = URI.create(begun.location()).getPath();
        tell(bo, drill, "COMMENT", null);
        assertThat(words(anni, card)).as("nobody has played it").doesNotContain("Harjoiteltu 1 kerran");
        tell(anni, drill, "SEEN", null);
        tell(anni, drill, "SKIPPED", "Neuvoo asemalla");
        tell(bo, drill, "DONE", "Ottaa yhteyttä");
        tell(anni, drill, "STOOD_DOWN", null);
        assertThat(words(bo, "/asema/notices")).contains("HARJOITUS: tilanne on purettu. Arvioikaa omat tehtävänne");
        assertThat(words(anni, card + "/knowing")).contains("0 / 2 harjoitellut", "1 / 1 harjoitellut");
        assertThat(words(anni, card)).contains("Harjoiteltu 1 kerran");
        assertThat(words(anni, "/asema/cards/mine")).contains("ei ole harjoitellut");
    }

    private void tell(Visitor who, String drill, String what, @Nullable String task) {
        var told = who.send(drill + "/entries", who.get(drill), "key", ItemId.nextUuid().toString(), "what", what, "text", "Ei tarvita nyt",
            "task", task == null ? "" : step(task));
        assertThat(told.status()).as(told.text()).isLessThan(400);
    }

    @Test
    void who_must_know_it_and_what_was_rehearsed_goes_through_a_file_without_names() {
        settle("7");
        nelli.send(card + "/rehearsals", nelli.get(card + "/knowing"), "role", role.toString(), "date", "2026-01-15");
        var id = new ItemId(UUID.fromString(card.substring(card.lastIndexOf('/') + 1)));
        var past = cast.as(cast.bo, () -> cards.readPast(id, cast.bo));
        assertThat(past.plain().toString()).contains("rehearse_months=7", "2026-01-15", "said").doesNotContain("Nelli");
        var copy = anni.make("/asema/new/action_card", "title", "Kortin kopio", "situation", "Juna seisoo", "parties", cast.city.toString());
        var into = new ItemId(UUID.fromString(copy.substring(copy.lastIndexOf('/') + 1)));
        var told = Fields.NONE.with("knowers", past.values().get("knowers")).with("rehearse_months", 7)
            .with("rehearsals", past.values().get("rehearsals"));
        cast.as(cast.bo, () -> cards.writePast(into, told, cast.bo));
        assertThat(cast.as(cast.kaisa, () -> cards.readPast(into, cast.kaisa)).plain().toString()).contains("rehearse_months=7", "2026-01-15");
    }

    private int settle(String months) {
        return anni.send(card + "/knowing", anni.get(card + "/knowing"), "months", months, "roles", cast.dispatcherRole.toString()).status();
    }

    private int read(Visitor who, int version) {
        return who.send(card + "/readings", who.get(card), "version", String.valueOf(version)).status();
    }

    private List<String> duties(Visitor who) {
        return who.get("/asema?all=true").page().select(".expected a[href=" + card + "]").eachText();
    }

    private boolean party() {
        var id = new ItemId(UUID.fromString(card.substring(card.lastIndexOf('/') + 1)));
        return cast.as(cast.bo, () -> cards.get(id, cast.bo)).isAcknowledgedBy(cast.city);
    }

    /** What the wall alone lets somebody see. */
    private int rows(Viewer who) {
        return cast.as(who, () -> db.sql("select count(*) from card_reading where item_id = :id")
            .param("id", UUID.fromString(card.substring(card.lastIndexOf('/') + 1))).query(Integer.class).single());
    }

    private void next(Runnable change) {
        anni.send(card + "/revision", anni.get(card));
        change.run();
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
    }

    private void change(String title, String field, String value) {
        var id = new ItemId(UUID.fromString(step(title)));
        cast.as(cast.anni, () -> {
            var step = items.get(id, cast.anni);
            var fields = kinds.home(Kind.STEP).read(id, cast.anni).with(field, value);
            items.change(id, step.revision(), step.draft(fields), Deed.CHANGED, cast.anni);
        });
    }

    private String step(String title) {
        return anni.get(card + "?role=all").page().select(".task__what a:contains(" + title + "), .others__task a:contains(" + title + ")")
            .attr("href").replaceFirst(".*/", "");
    }

    private void task(String title, UUID of, String when) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title,
                "role", of.toString(), "when", when);
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }

    private static String words(Visitor visitor, String address) {
        return visitor.get(address).page().select("main").text();
    }
}
