package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Roles;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator says how much is enough for a role; the clock tells when there is more. */
@ProductTest
class LoadLimitTest {

    private static final String ROLES = "/asema/network/roles/";

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Roles roles;

    private final LocalDate month = LocalDate.now(Say.ZONE).plusMonths(2).withDayOfMonth(10);
    private final UUID role = ItemId.nextUuid();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void leave_the_clock_as_it_was() {
        made.forEach(each -> cast.as(cast.kaisa, () -> items.remove(ItemId.valueOf(each.substring(each.lastIndexOf('/') + 1)), cast.kaisa)));
    }

    @Test
    void the_limit_is_set_on_the_form_shown_on_the_page_and_said_in_the_clash() {
        var title = "Asemamestari " + role;
        cast.as(cast.kaisa, () -> roles.add(role, cast.railway, title, "", "", cast.kaisa));
        var kaisa = visitors.as(cast.kaisa);
        var bo = visitors.as(cast.bo);
        for (int n = 0; n < 5; n++) {
            made.add(bo.make("/asema/new/practice", "title", "Katselmus " + n, "state", "IN_FORCE", "responsible", role.toString(),
                "timing.way", "rule", "timing.rule", "X-DATES=" + DateTimeFormatter.BASIC_ISO_DATE.format(month.plusDays(n))));
        }
        assertThat(kaisa.get(ROLES + role).page().select("dl.role").text()).contains("Töitä kuussa enintään", "3 käytäntöä");
        assertThat(clash(kaisa, title)).contains("5 työtä samassa kuussa", "raja on 3");

        assertThat(limited(kaisa, title, "4")).isEqualTo(302);
        assertThat(kaisa.get(ROLES + role).page().select("dl.role").text()).contains("4 käytäntöä");
        assertThat(clash(kaisa, title)).contains("raja on 4");
        assertThat(limited(kaisa, title, "5")).isEqualTo(302);
        assertThat(clash(kaisa, title)).isEmpty();
        assertThat(limited(kaisa, title, "")).isEqualTo(302);
        assertThat(clash(kaisa, title)).contains("raja on 3");
    }

    @Test
    void what_is_no_limit_is_refused_and_stands_in_the_form() {
        var title = "Vaihdemies " + role;
        cast.as(cast.kaisa, () -> roles.add(role, cast.railway, title, "", "", cast.kaisa));
        var kaisa = visitors.as(cast.kaisa);
        for (var wrong : List.of("0", "100", "-1", "kolme", "3,5", "99999999999999999999")) {
            var edit = ROLES + role + "/edit";
            var form = kaisa.get(edit);
            var refused = kaisa.send(edit, form, "stamp", form.page().select("input[name=stamp]").val(),
                "title", title, "organisation", cast.railway.toString(), "monthLimit", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.page().select(".errorsummary").text()).contains("kokonaisluku väliltä 1–99");
            assertThat(refused.page().select("#field-monthLimit").val()).isEqualTo(wrong);
        }
        assertThat(limited(visitors.as(cast.bo), title, "9")).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get("/naapuri/network/roles/" + role).status()).isEqualTo(404);
        assertThat(cast.as(cast.kaisa, () -> roles.monthLimits(cast.kaisa))).doesNotContainKey(role);
    }

    private int limited(Visitor who, String title, String limit) {
        var edit = ROLES + role + "/edit";
        var form = visitors.as(cast.kaisa).get(edit);
        return who.send(edit, who.get(ROLES + role), "stamp", form.page().select("input[name=stamp]").val(),
            "title", title, "organisation", cast.railway.toString(), "monthLimit", limit).status();
    }

    private static String clash(Visitor who, String title) {
        return who.get("/asema/clock/clashes").page().select("li:contains(" + title + ")").text();
    }
}
