package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.ItemId;
import fi.solmu.item.files.Parcel;
import fi.solmu.item.files.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A picture that is added to a task stands beside it: on the page, on paper and on the device. */
@ProductTest
class TaskPicturesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    Visitor anni;
    String card;
    String task;

    @BeforeEach
    void a_card_with_a_task() {
        anni = visitors.as(cast.anni);
        card = anni.make("/asema/new/action_card", "title", "Opastin pimeänä", "situation", "Opastin on pimeä", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        anni.send(card + "/steps", anni.get(card + "/draft"), "key", ItemId.nextUuid().toString(), "title", "Katsoo vaihteen kannen alle",
            "role", cast.counsellorRole.toString(), "when", "heti");
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
        task = anni.get(card).page().select(".task__what a").attr("href");
    }

    @Test
    void it_is_seen_where_the_task_is() {
        var stamp = stamp();
        add("kannen_alla.png", SampleFiles.picture("png", 600, 400));
        var shown = visitors.as(cast.bo).get(card + "?role=whole").page().select(".pictures a");
        assertThat(shown.select("img").attr("alt")).isEqualTo("kannen alla");
        assertThat(visitors.as(cast.bo).get(shown.attr("href")).status()).isEqualTo(200);
        assertThat(visitors.as(cast.bo).get(shown.select("img").attr("src")).status()).isEqualTo(200);
        assertThat(visitors.as(cast.ulla).get(shown.attr("href").replace("/asema/", "/naapuri/")).status()).isEqualTo(404);

        assertThat(anni.get(card + "/offline").page().select(".pictures img").attr("src")).startsWith("data:image/jpeg;base64,/9j/");
        assertThat(anni.get("/asema/cards/print?card=" + card.replaceFirst(".*/", "")).page().select(".pictures img").attr("src")).startsWith("data:");
        assertThat(stamp()).as("the device fetches the card anew").isNotEqualTo(stamp);

        var begun = anni.send(card + "/situations", anni.get(card), "key", ItemId.nextUuid().toString());
        var board = begun.location().replaceFirst("https?://[^/]*", "");
        assertThat(anni.get(board).page().select(".run .pictures img").attr("alt")).isEqualTo("kannen alla");
        assertThat(visitors.as(cast.bo).get(board).page().select(".pictures")).as("another's task").isEmpty();
        assertThat(anni.send(board + "/entries", anni.get(board), "key", ItemId.nextUuid().toString(), "what", "STOOD_DOWN").status()).isEqualTo(302);

        var removal = shown.attr("href") + "/removal";
        assertThat(anni.post(task, removal).status()).isEqualTo(302);
        assertThat(anni.get(card).page().select(".pictures")).isEmpty();
        assertThat(stamp()).isEqualTo(stamp);
    }

    @Test
    void what_is_no_picture_stays_on_the_page_of_its_task() {
        add("ohje.pdf", SampleFiles.pdf("x"));
        assertThat(anni.get(card).page().select(".pictures")).isEmpty();
        assertThat(anni.get(task).page().select(".file__name").text()).isEqualTo("ohje.pdf");
    }

    private void add(String name, byte[] content) {
        var files = "/asema/items/" + task.replaceFirst(".*/", "") + "/files";
        var sent = Parcel.of(anni.get(task)).file(name, content).send(anni, files);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    private String stamp() {
        return anni.get("/asema/cards/offline/list").text().replaceAll("\"proof\":\"[^\"]*\"", "");
    }
}
