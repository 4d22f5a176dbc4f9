package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Say;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one tells of a time takes nothing from what another told meanwhile. */
@ProductTest
class ToldByTwoTest {

    private static final String NEW = "/asema/new/practice";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;

    private final LocalDate today = LocalDate.now(Say.ZONE);
    private final List<ItemId> made = new ArrayList<>();

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void of_two_who_move_it_to_different_days_the_first_holds_until_the_other_has_seen_it() {
        var place = practice("Kahden siirto");
        var bo = visitors.as(cast.bo);
        var first = today.minusDays(2);
        var practice = place.replaceFirst("/occurrences.*", "");
        assertThat(bo.post("/asema", place, "state", "moved", "to", first.toString(), "note", "Sali varattu").status()).isEqualTo(302);
        var kaisa = visitors.as(cast.kaisa);
        var second = kaisa.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString(), "note", "Vetäjä poissa", "seen", "");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().select(".errorsummary").text()).contains("jo siirretty", said(first), "Bo Ban", "Sali varattu");
        assertThat(second.page().select("#field-note").val()).isEqualTo("Vetäjä poissa");
        assertThat(second.page().select("#field-to").val()).isEqualTo(today.minusDays(1).toString());
        assertThat(kaisa.get(practice + "?told=" + key(place)).page().select(".told").text()).contains(said(first), "Sali varattu");
        assertThat(kaisa.post("/asema", place, "state", "held", "to", today.minusDays(1).toString()).status()).as("held on yet another day").isEqualTo(422);
        assertThat(kaisa.post("/asema", place, "state", "moved", "to", first.toString()).status()).as("the same day").isEqualTo(302);

        var seen = second.page().select(".due [name=seen]").val();
        assertThat(seen).isEqualTo("moved_" + first);
        assertThat(kaisa.get("/asema?all=true").page().select(".expected form[action=" + place + "]")).as("not hers by role").isEmpty();
        assertThat(bo.get("/asema?all=true").page().select(".expected form[action=" + place + "] [name=seen]").val()).isEqualTo(seen);
        assertThat(bo.get("/asema/clock/review").page().select("[name=seen." + key(place) + "]").val()).isEqualTo(seen);
        assertThat(kaisa.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString(), "note", "Vetäjä poissa", "seen", seen).status()).isEqualTo(302);
        assertThat(kaisa.get(practice + "?told=" + key(place)).page().select(".told").text()).contains(said(today.minusDays(1)), "Sali varattu", "Vetäjä poissa");
    }

    @Test
    void why_it_was_moved_stays_when_it_is_told_how_it_went() {
        var place = practice("Siirron syy");
        var bo = visitors.as(cast.bo);
        var told = place.replaceFirst("/occurrences.*", "?told=" + key(place));
        bo.post("/asema", place, "state", "moved", "to", today.minusDays(1).toString(), "note", "Sali varattu");
        bo.post("/asema", place, "state", "held");
        assertThat(bo.get(told).page().select(".told").text()).contains("Kirjattu pidetyksi", "Sali varattu");
        bo.post("/asema", place + "/removal", "seen", "held_" + today.minusDays(1));
        assertThat(bo.get(told).page().select(".told").text()).contains("Siirretty", "Sali varattu");
    }

    @Test
    void one_takes_back_only_what_one_saw() {
        var place = practice("Vanha sivu");
        var bo = visitors.as(cast.bo);
        var kaisa = visitors.as(cast.kaisa);
        bo.post("/asema", place, "state", "held");
        var told = place.replaceFirst("/occurrences.*", "?told=" + key(place));
        var open = kaisa.get(told).page().select(".told [name=seen]").val();
        assertThat(kaisa.get(told).page().select(".times form[action$=/removal] [name=seen]").val()).isEqualTo(open).isEqualTo("held");
        bo.post("/asema", place + "/removal", "seen", open);
        bo.post("/asema", place, "state", "missed", "note", "Sali lukossa");

        var refused = kaisa.post("/asema", place + "/removal", "seen", open);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary").text()).contains("Bo Ban", "jäi pitämättä", "Sali lukossa");
        assertThat(refused.page().select(".times").text()).contains("Sali lukossa");
        var csrf = kaisa.get("/asema").page().select("input[name=_csrf]").attr("value");
        var part = part(kaisa, place + "/removal", csrf, "back=/asema&seen=" + open);
        assertThat(part.status()).isEqualTo(422);
        assertThat(part.page().select(".told").text()).contains("sillä välin", "Kirjattu pitämättä jääneeksi", "Sali lukossa");
        assertThat(part.page().select(".told [name=seen]").val()).isEqualTo("missed");
        assertThat(kaisa.post("/asema", place + "/removal").status()).as("without what was seen").isEqualTo(422);
        assertThat(kaisa.post("/asema", place + "/removal", "seen", "missed").status()).isEqualTo(302);
        assertThat(kaisa.post("/asema", place + "/removal", "seen", "missed").status()).as("twice").isEqualTo(302);
    }

    @Test
    void what_has_been_told_of_is_not_pulled_along_the_line() {
        var place = practice("Vedettävä kerta", "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d".formatted(today.getMonthValue(), today.getDayOfMonth()));
        var line = "/asema/clock/timeline?q=Vedett&months=3&from=" + today.toString().substring(0, 7);
        var bo = visitors.as(cast.bo);
        assertThat(bo.get(line).page().select("svg.line a[data-move]").attr("data-move")).isEqualTo(today.toString());
        bo.post("/asema", place, "state", "held");
        assertThat(bo.get(line).page().select("svg.line a.act")).hasSize(1);
        assertThat(bo.get(line).page().select("svg.line a[data-move]")).isEmpty();
        bo.post("/asema", place + "/removal", "seen", "held");
        assertThat(bo.get(line).page().select("svg.line a[data-move]")).hasSize(1);
    }

    private String practice(String title) {
        return practice(title, "FREQ=DAILY");
    }

    private String practice(String title, String rule) {
        var bo = visitors.as(cast.bo);
        var answer = bo.post(NEW, NEW, "title", title, "state", "IN_FORCE", "visibility", "NETWORK", "timing.way", "rule", "timing.rule", rule,
                "responsible", cast.dispatcherRole.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        var page = answer.location().replaceFirst("https?://[^/]*", "");
        made.add(new ItemId(UUID.fromString(page.replaceFirst(".*/", ""))));
        return page + "/occurrences/" + today;
    }

    private static String key(String place) {
        return place.replaceFirst(".*/clock/", "").replace("/occurrences/", "_");
    }

    private static String said(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    private static Answer part(Visitor visitor, String place, String csrf, String sent) {
        return visitor.send(HttpRequest.newBuilder(java.net.URI.create(visitor.base() + place))
            .header("Content-Type", "application/x-www-form-urlencoded").header("Accept-Language", "fi").header("HX-Request-Type", "partial")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&" + sent)));
    }
}
