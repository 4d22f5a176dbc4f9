package fi.solmu.clock.clash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.clock.dates.Holiday;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clashes as people see them and let them be. */
@ProductTest
class ClashesPageTest {

    private static final String NEW = "/asema/new/practice", HERE = "/asema/clock/clashes";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(ItemId.valueOf(each.replaceAll(".*/", "")), cast.kaisa)));
    }

    @Test
    void a_clash_is_shown_let_be_with_a_reason_and_comes_back_when_the_day_changes() {
        var bo = visitors.as(cast.bo);
        var today = LocalDate.now();
        var friday = Holiday.GOOD_FRIDAY.in(today.getYear());
        friday = friday.isBefore(today) ? Holiday.GOOD_FRIDAY.in(today.getYear() + 1) : friday;
        var made = bo.post(NEW, NEW, "title", "Pääsiäisen ohjausryhmä", "state", "IN_FORCE", "timing.way", "rule",
                "timing.rule", "X-DATES=" + DateTimeFormatter.BASIC_ISO_DATE.format(friday), "participants", cast.city.toString());
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        this.made.add(made.location());
        var clash = clash(bo);
        assertThat(clash).isNotEmpty();
        var shown = bo.get(HERE).page().select("li:contains(Pääsiäisen ohjausryhmä)");
        assertThat(shown.text()).contains("on pitkäperjantai", "Parempia päiviä, jos siirtyy Pääsiäisen ohjausryhmä");

        var without = bo.post(HERE, HERE, "clash", clash, "reason", "   ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select(".errorsummary").text()).contains("Kerro yhdellä rivillä");
        assertThat(bo.post(HERE, HERE, "clash", clash, "reason", "x".repeat(501)).status()).isEqualTo(422);
        assertThat(bo.post(HERE, HERE, "clash", clash, "reason", "Sovittu yhdessä.").status()).isEqualTo(302);
        assertThat(bo.post(HERE, HERE, "clash", clash, "reason", "Sovittu yhdessä kaikkien kanssa.").status()).as("twice").isEqualTo(302);
        assertThat(bo.get(HERE).page().select("section[aria-labelledby=let-be]").text()).contains("Pääsiäisen ohjausryhmä", "Sovittu yhdessä kaikkien kanssa. (Pohjantähti Junat)");

        var kaisa = visitors.as(cast.kaisa);
        var late = kaisa.post(HERE, HERE, "clash", clash, "reason", "Minun syyni");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".errorsummary").text()).contains("Bo Ban, Pohjantähti Junat", "Sovittu yhdessä kaikkien kanssa.");
        assertThat(late.page().select("[name=reason]").eachAttr("value")).contains("Minun syyni");
        assertThat(kaisa.post(HERE, HERE, "clash", clash, "reason", "Sovittu yhdessä kaikkien kanssa.").status()).as("the same word").isEqualTo(302);
        assertThat(bo.get(HERE).page().select("section[aria-labelledby=let-be]").text()).contains("(Pohjantähti Junat)").doesNotContain("Minun syyni");

        assertThat(visitors.as(cast.vera).get(HERE).page().select("form[action*=clashes]")).as("a reader").isEmpty();
        assertThat(bo.post(HERE, HERE + "/removal", "clash", clash).status()).isEqualTo(302);
        assertThat(bo.get(HERE).page().select("section[aria-labelledby=let-be] li:contains(Pääsiäisen)")).isEmpty();
        assertThat(bo.follow(bo.post(HERE, HERE, "clash", "0".repeat(64), "reason", "Keksitty")).text()).contains("ei enää ole").doesNotContain("Keksitty");
        assertThat(visitors.as(cast.ulla).get(HERE).status()).isEqualTo(404);
    }

    @Test
    void a_group_that_nobody_meets_and_a_wrong_order_are_told() {
        var anni = visitors.as(cast.anni);
        anni.make("/asema/new/customer_group", "title", "Yövuorolaiset", "need", "Lepo");
        assertThat(anni.get(HERE).page().select("li:contains(Yövuorolaiset)").text()).contains("kukaan ei tapaa", "Hyviä päiviä tavata");

        var day = LocalDate.now().plusYears(1).withMonth(2).withDayOfMonth(10).minusYears(LocalDate.now().getMonthValue() > 1 ? 0 : 1);
        var then = practice(anni, NEW, "Talousarvio lukitaan", day);
        practice(anni, NEW + "?from=" + then.replaceAll(".*/", "") + "&relation=precedes&forward=false", "Ennusteet kootaan", day.plusDays(20));
        assertThat(anni.get(HERE).page().select("li:contains(Väärä järjestys)").text()).contains(
            "Ennusteet kootaan pitäisi olla ennen kuin Talousarvio lukitaan", "Parempia päiviä, jos siirtyy Talousarvio lukitaan");
    }

    @Test
    void groups_that_nobody_meets_between_the_same_days_are_told_and_let_be_together() {
        var kaisa = visitors.as(cast.kaisa);
        kaisa.make("/asema/new/customer_group", "title", "Iltavuorolaiset", "need", "Lepo");
        kaisa.make("/asema/new/customer_group", "title", "Aamuvuorolaiset", "need", "Kahvi");
        var row = kaisa.get(HERE).page().select("section[aria-labelledby=silent] li:contains(Iltavuorolaiset)");
        assertThat(row).hasSize(1);
        assertThat(row.select("h3").text()).contains("Aamuvuorolaiset", "Iltavuorolaiset", " ja ", "kukaan ei tapaa").containsOnlyOnce("kukaan");
        var keys = row.select("[name=clash]").eachAttr("value");
        assertThat(keys).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
        var unsaid = kaisa.send(HERE, kaisa.get(HERE), together(keys, "reason", ""));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.page().select("section[aria-labelledby=silent] li:contains(Iltavuorolaiset) details[open]")).hasSize(1);
        assertThat(kaisa.send(HERE, kaisa.get(HERE), together(keys, "reason", "Tavataan ensi vuonna")).status()).isEqualTo(302);
        var let = kaisa.get(HERE).page().select("section[aria-labelledby=let-be] li:contains(Iltavuorolaiset)");
        assertThat(let).hasSize(1);
        assertThat(let.text()).contains("Aamuvuorolaiset", "Tavataan ensi vuonna");
        assertThat(kaisa.send(HERE + "/removal", kaisa.get(HERE), together(keys)).status()).isEqualTo(302);
        assertThat(kaisa.get(HERE).page().select("section[aria-labelledby=silent] li:contains(Iltavuorolaiset)")).hasSize(1);
    }

    private static String[] together(List<String> keys, String... more) {
        var sent = new ArrayList<>(List.of(more));
        keys.forEach(key -> sent.addAll(List.of("clash", key)));
        return sent.toArray(String[]::new);
    }

    private String practice(Visitor visitor, String at, String title, LocalDate day) {
        var place = visitor.make(at, "title", title, "state", "IN_FORCE", "timing.way", "rule",
            "timing.rule", "X-DATES=" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
        made.add(place);
        return place;
    }

    private static String clash(Visitor visitor) {
        return visitor.get(HERE).page().select("li:contains(Pääsiäisen ohjausryhmä) input[name=clash]").attr("value");
    }
}
