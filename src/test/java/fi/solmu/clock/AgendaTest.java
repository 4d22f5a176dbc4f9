package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock as a list, and looked at from one side. */
@ProductTest
class AgendaTest {

    private static final String NEW = "/asema/new/practice";
    private static final String MAY = "/asema/clock/agenda?month=2043-05";

    @Autowired Cast cast;
    @Autowired Visitors visitors;

    @BeforeEach
    void make() {
        if (!visitors.as(cast.bo).get(MAY).text().contains("Toukokuun ratakatselmus")) {
            visitors.as(cast.bo).post(NEW, NEW, "title", "Toukokuun ratakatselmus", "state", "IN_FORCE", "timing.way", "day", "timing.day", "1",
                    "timing.months", "5", "timing.shift", "following", "timing.from", "1.1.2043", "timing.until", "31.12.2043",
                    "responsible", cast.dispatcherRole.toString(), "participants", cast.city.toString(), "where", "Ratapiha");
            visitors.as(cast.anni).post(NEW, NEW, "title", "Kaupungin kevätkahvit", "state", "IN_FORCE", "timing.way", "months", "timing.months", "5",
                    "timing.from", "1.1.2043", "timing.until", "31.12.2043", "responsible", cast.counsellorRole.toString());
        }
    }

    @Test
    void a_month_is_told_week_by_week_with_its_reasons_and_what_lacks_its_day_first() {
        var page = visitors.as(cast.vera).get(MAY).page();
        assertThat(page.select("h1").text()).isEqualTo("Vuosikello, toukokuu 2043");
        assertThat(page.select("section[aria-labelledby=loose]").text()).contains("Kaupungin kevätkahvit", "päivä sovitaan");
        assertThat(page.select("section[aria-labelledby=week-2043-W19]").text())
            .contains("Viikko 19", "Toukokuun ratakatselmus", "ma 4.5.2043", "Junien ohjaaja", "Mukana: Vaarakaupunki", "Ratapiha", "1.5. on vappu, siksi 4.5.");
        assertThat(page.select(".months [aria-current]").text()).startsWith("toukokuu 2");
        assertThat(page.select(".months a[rel=next]").attr("href")).endsWith("month=2044-01");
    }

    @Test
    void from_one_side_the_rest_is_counted_and_can_be_brought_back() {
        var vera = visitors.as(cast.vera);
        var railway = vera.get(MAY + "&organisation=" + cast.railway).page();
        assertThat(railway.text()).contains("Toukokuun ratakatselmus").doesNotContain("Kaupungin kevätkahvit");
        assertThat(railway.select("[role=status]").text()).matches(".*Näkyvissä \\d+ käytäntö.*, [1-9]\\d* piilossa.*");
        assertThat(railway.select(".months a").get(1).attr("href")).contains("organisation=" + cast.railway);
        assertThat(railway.select("select[name=organisation] option[selected]").val()).isEqualTo(cast.railway.toString());

        assertThat(vera.get(MAY + "&role=" + cast.counsellorRole).text()).as("asked of her organisation by another").contains("Toukokuun ratakatselmus", "Kaupungin kevätkahvit");
        assertThat(vera.get(MAY + "&role=" + cast.dispatcherRole).text()).contains("Toukokuun ratakatselmus").doesNotContain("Kaupungin kevätkahvit");
        assertThat(vera.get(MAY + "&q=RATAPIHA").text()).contains("Toukokuun ratakatselmus").doesNotContain("Kaupungin kevätkahvit");
        assertThat(vera.get("/asema/clock?year=2043&q=ratapiha").page().select(".table tbody tr")).hasSize(1);
    }

    @Test
    void nonsense_asks_for_nothing_special_and_another_network_shows_nothing() {
        var vera = visitors.as(cast.vera);
        for (var address : new String[] {"month=2043-13", "month=tammi", "month=-9", "organisation=zzz", "role=1", "view=nobody", "q=%00%0A", "month=9999-01"}) {
            assertThat(vera.get("/asema/clock/agenda?" + address).status()).as(address).isEqualTo(200);
        }
        assertThat(vera.get(MAY + "&organisation=" + cast.nextDoor).page().select(".week__one")).isEmpty();
        assertThat(visitors.as(cast.ulla).get(MAY).status()).isEqualTo(404);
        assertThat(visitors.nobody().get(MAY).status()).isEqualTo(302);
    }

    @Test
    void the_wheel_and_the_list_lead_to_each_other_and_keep_what_was_chosen() {
        var wheel = visitors.as(cast.vera).get("/asema/clock?year=2043&q=ratapiha").page();
        var list = wheel.select("a:contains(Lista)").attr("href");
        assertThat(list).contains("month=2043-01", "q=ratapiha");
        assertThat(visitors.as(cast.vera).get(list).page().select("a:contains(Kehä)").attr("href")).contains("year=2043", "q=ratapiha");
    }
}
