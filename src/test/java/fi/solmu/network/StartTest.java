package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.database.FreshDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** One empty installation from its first page on; what is tried last ends the beginning. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "solmu.empty=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Visitors.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartTest {

    @Autowired Visitors visitors;

    @Test
    @Order(1)
    void every_address_leads_to_the_first_page() {
        for (var place : List.of("/", "/sign-in", "/networks", "/raide/clock", "/me", "/no/such/page")) {
            assertThat(visitors.nobody().get(place).location()).as(place).endsWith("/start");
        }
        var page = visitors.nobody().get("/start");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Aloitetaan Solmu", "Tyhjästä", "Eropalvelut perheille", "Näkyy: vain verkoston koordinaattorit");
    }

    @Test
    @Order(2)
    void the_form_comes_back_filled_with_every_fault() {
        var refused = visitors.nobody().post("/start", "/start", "name", "Kaisa", "email", "kaisa", "password", "lyhyt",
                "network", "Asemanseutu", "word", "me", "organisation", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errorsummary a").eachText()).hasSize(4);
        assertThat(refused.page().select("input[name=network]").val()).isEqualTo("Asemanseutu");
        assertThat(refused.page().select("input[name=password]").val()).isEmpty();
    }

    @Test
    @Order(3)
    void of_many_who_begin_at_once_one_does_and_then_the_page_is_gone() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var browsers = IntStream.range(0, 4).mapToObj(n -> visitors.nobody()).toList();
        var pages = browsers.stream().map(each -> each.get("/start")).toList();
        var sent = new ArrayList<java.util.concurrent.Future<Visitors.Answer>>();
        for (int n = 0; n < 4; n++) {
            var number = n;
            sent.add(threads.submit(() -> begin(browsers.get(number), pages.get(number), number)));
        }
        var answers = new ArrayList<Visitors.Answer>();
        for (var each : sent) {
            answers.add(each.get());
        }
        threads.shutdown();
        assertThat(answers.stream().map(Visitors.Answer::status)).containsExactlyInAnyOrder(302, 404, 404, 404);
        assertThat(visitors.nobody().get("/start").status()).isEqualTo(404);
        assertThat(visitors.nobody().get("/").location()).endsWith("/sign-in");

        int first = IntStream.range(0, 4).filter(n -> answers.get(n).status() == 302).findFirst().orElseThrow();
        var founder = browsers.get(first);
        var word = "asemanseutu-" + first;
        assertThat(answers.get(first).location()).endsWith("/" + word + "/network/begin");
        var network = founder.get("/" + word + "/network");
        assertThat(network.text()).contains("Asemanseutu " + first, "Radan kunnossapitäjä", "Julkaise verkostolle");
        assertThat(founder.get("/" + word + "/cards").text()).contains("Sähköratavaurio ruuhka-aikaan", "Vaarakaupunki");
        founder.post("/" + word + "/network", "/" + word + "/network/publication");
        assertThat(founder.get("/" + word + "/network").text()).doesNotContain("Julkaise verkostolle");
    }

    private static Visitors.Answer begin(Visitor browser, Visitors.Answer page, int n) {
        return browser.send("/start", page, "name", "Kaisa Koordinaattori", "email", "kaisa" + n + "@asema.example", "password", Cast.PASSWORD,
                "network", "Asemanseutu " + n, "word", "", "purpose", "Matka jatkuu", "organisation", "Vaarakaupunki",
                "kind", "municipality", "template", "raide");
    }
}
