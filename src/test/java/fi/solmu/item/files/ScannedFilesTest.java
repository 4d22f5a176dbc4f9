package fi.solmu.item.files;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.Fields;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files on a site with a virus scanner. */
@ProductTest
class ScannedFilesTest {

    static final Clamd CLAMD = new Clamd();

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired JdbcClient db;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("solmu.files.scanner", () -> "127.0.0.1:" + CLAMD.port());
    }

    @AfterAll
    static void close() {
        CLAMD.close();
    }

    @Test
    void what_is_infected_or_has_not_been_looked_at_is_not_kept() {
        var item = cast.as(cast.anni, () -> items.add(Kind.PROMISE, cast.draft(Kind.PROMISE, "Tutkitut", Fields.NONE, cast.anni), cast.anni));
        var anni = visitors.as(cast.anni);
        var page = "/asema/concepts/promises/" + item;
        var place = "/asema/items/" + item + "/files";
        var infected = send(anni, page, place, "virus.txt", SampleFiles.eicar());
        assertThat(infected.status()).isEqualTo(422);
        assertThat(infected.page().select(".errorsummary li").text()).startsWith("virus.txt: virustarkistus löysi haittaohjelman");
        CLAMD.answers("ERROR: out of memory");
        var away = send(anni, page, place, "puhdas.pdf", SampleFiles.pdf("x"));
        assertThat(away.status()).isEqualTo(422);
        assertThat(away.page().select(".errorsummary li").text()).startsWith("puhdas.pdf: virustarkistus ei vastaa juuri nyt");
        assertThat(cast.as(cast.anni, () -> db.sql("select count(*) from item_file").query(Long.class).single())).isZero();
        assertThat(cast.as(cast.anni, () -> db.sql("select count(*) from file_part").query(Long.class).single())).isZero();
        CLAMD.answers("stream: OK");
        assertThat(send(anni, page, place, "puhdas.pdf", SampleFiles.pdf("x")).status()).isEqualTo(302);
        assertThat(anni.get(page).page().select(".file__name").text()).isEqualTo("puhdas.pdf");
    }

    private static Answer send(Visitor visitor, String page, String place, String name, byte[] content) {
        return Parcel.of(visitor.get(page)).file(name, content).send(visitor, place);
    }
}
