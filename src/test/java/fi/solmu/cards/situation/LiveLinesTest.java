package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.database.Announcements;
import fi.solmu.item.ItemId;
import fi.solmu.network.Networks;
import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever has a board open sees at once how a task stands, in words of their own language, as long as it is theirs to see. */
@ProductTest
class LiveLinesTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Networks networks;
    @Autowired People people;
    @Autowired SituationLog log;
    @Autowired Announcements announcements;
    @Autowired LiveLines lines;
    @Autowired @Qualifier("applicationTaskExecutor") AsyncTaskExecutor sending;
    Visitor anni;
    String card;
    String board;
    String task;

    @BeforeEach
    void a_situation_under_way() {
        anni = visitors.as(cast.anni);
        card = anni.make("/asema/new/action_card", "title", "Kaikki katsovat", "situation", "Juna seisoo", "parties", cast.city.toString(),
                "parties", cast.railway.toString());
        anni.send(card + "/steps", anni.get(card + "/draft"), "key", key(), "title", "Kertoo matkustajille", "role", cast.counsellorRole.toString(),
            "when", "heti");
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
        board = started();
        var id = ItemId.valueOf(board.substring(board.lastIndexOf('/') + 1));
        task = cast.as(cast.anni, () -> log.course(id, cast.anni).standing().tasks().get(0).id().toString());
    }

    @Test
    void what_was_joined_while_a_line_to_it_was_opened_is_told_though_nothing_was_said() {
        var other = started();
        var id = ItemId.valueOf(other.substring(other.lastIndexOf('/') + 1));
        assertThat(lines.told(id, course -> List.of(), 0, cast.bo)).get().returns(false, LiveLines.Told::isNew);
        var kaisa = visitors.as(cast.kaisa);
        assertThat(kaisa.send(board + "/joining", kaisa.get(board), "other", id.toString(), "same", "true").status()).isEqualTo(302);
        assertThat(lines.told(id, course -> List.of(), 0, cast.bo)).get().returns(true, LiveLines.Told::isNew);
    }

    @Test
    void a_tick_comes_over_the_line_in_the_words_of_who_looks() {
        var bo = new Line(cast.bo);
        var sven = new Line(joined("Sven Svensk", "sv"));
        tell("UNDER_WAY");
        await().untilAsserted(() -> assertThat(bo.told()).contains("data-line=\"" + task + "_" + cast.city, "Tekeillä", "klo "));
        assertThat(bo.told()).as("its sign is drawn from the file that the page draws from")
            .contains(anni.get(board).page().select("#board use").attr("href").replaceFirst("#.*", ""));
        await().untilAsserted(() -> assertThat(sven.told()).contains("På gång", "kl. ").doesNotContain("Tekeillä"));
        assertThat(bo.told()).as("who it was is for the own organisation alone").doesNotContain(cast.anni.name());
        tell("DONE");
        await().untilAsserted(() -> assertThat(bo.told()).contains("Tehty"));
    }

    @Test
    void who_comes_back_is_told_what_was_missed_and_who_knows_it_all_is_not() {
        var known = known();
        tell("UNDER_WAY");
        var back = new Line(cast.bo, board + "/changes", "Last-Event-ID", known);
        await().untilAsserted(() -> assertThat(back.told()).contains("id:" + known(), "event:changed", "data-line=\"" + task + "_" + cast.city, "Tekeillä"));
        var late = new Line(cast.bo, board + "/changes?known=" + known, "Accept-Language", "fi");
        await().untilAsserted(() -> assertThat(late.told()).as("told between the page and its line").contains("Tekeillä"));
        var knowing = new Line(cast.bo, board + "/changes?known=" + known(), "Accept-Language", "fi");
        tell("DONE");
        await().untilAsserted(() -> assertThat(knowing.told()).contains("Tehty"));
        assertThat(knowing.told().split("event:changed")).as("nothing but what came after").hasSize(2);
        var unheard = new Line(cast.bo, board + "/changes", "Last-Event-ID", "'; 99999999999");
        await().untilAsserted(() -> assertThat(unheard.told()).as("what cannot be understood knows nothing").contains("Tehty"));
    }

    @Test
    void what_has_been_joined_hears_what_is_told_of_the_one_it_leads_to() {
        var twin = started();
        assertThat(anni.send(twin + "/joining", anni.get(twin), "other", board.substring(board.lastIndexOf('/') + 1), "same", "true").status()).isEqualTo(302);
        var bo = new Line(cast.bo, twin + "/changes?known=999", "Accept-Language", "fi");
        await().untilAsserted(() -> assertThat(bo.told()).as("joined between the page and its line").contains("event:changed"));
        tell("UNDER_WAY");
        await().untilAsserted(() -> assertThat(bo.told()).contains("Tekeillä"));
    }

    @Test
    void whose_membership_has_ended_is_told_nothing_more() {
        var lauri = joined("Lauri Lähtenyt", "fi");
        var gone = new Line(lauri);
        var bo = new Line(cast.bo);
        var end = "/asema/network/members/" + cast.railway + "/" + lauri.person() + "/end";
        assertThat(visitors.as(cast.kaisa).post(end, end).status()).isEqualTo(302);
        tell("UNDER_WAY");
        await().untilAsserted(() -> assertThat(bo.told()).contains("Tekeillä"));
        await().untilAsserted(() -> assertThat(gone.isOver()).isTrue());
        assertThat(gone.told()).doesNotContain("Tekeillä", task);
    }

    @Test
    void who_has_signed_out_everywhere_is_told_nothing_more() {
        var bo = new Line(cast.bo);
        var veikko = joined("Veikko Varovainen", "fi");
        var forgotten = new Line(veikko);
        assertThat(visitors.as(veikko).post("/me", "/sign-out-everywhere").status()).isEqualTo(302);
        tell("UNDER_WAY");
        await().untilAsserted(() -> assertThat(bo.told()).contains("Tekeillä"));
        await().untilAsserted(() -> assertThat(forgotten.isOver()).isTrue());
        assertThat(forgotten.told()).doesNotContain("Tekeillä", task);
    }

    @Test
    void what_is_kept_within_an_organisation_meanwhile_is_told_to_it_alone() {
        var bo = new Line(cast.bo);
        var own = new Line(cast.anni);
        var edit = board.replace("/cards/situations/", "/items/") + "/edit";
        var form = anni.get(edit);
        var changed = anni.send(edit, form, "title", "Kaikki katsovat", "visibility", "ORGANISATION", "owner",
            form.page().select("select[name=owner] option[selected]").attr("value"), "revision", form.page().select("input[name=revision]").attr("value"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(302);
        tell("UNDER_WAY");
        await().untilAsserted(() -> assertThat(own.told()).contains("Tekeillä"));
        await().untilAsserted(() -> assertThat(bo.isOver()).isTrue());
        assertThat(bo.told()).doesNotContain("Tekeillä", task);
    }

    /** The slower way is the page's own: it is fetched every minute. */
    @Test
    void more_lines_than_there_is_room_for_are_not_taken_until_one_is_shut() throws Exception {
        var narrow = new OpenBoards(announcements, lines, sending, 2);
        var id = ItemId.valueOf(board.substring(board.lastIndexOf('/') + 1));
        var first = narrow.open(id, 0, false, cast.anni, "");
        assertThat(narrow.open(id, 0, false, cast.bo, "")).isPresent();
        assertThat(narrow.open(id, 0, false, cast.anni, "")).isEmpty();
        first.orElseThrow().complete();
        narrow.beat();
        await().untilAsserted(() -> assertThat(narrow.open(id, 0, false, cast.anni, "")).isPresent());

        var told = new MockHttpServletResponse();
        var asked = new MockHttpServletRequest();
        assertThat(cast.as(cast.anni, () -> Optional.ofNullable(new ChangesController(log, narrow).changes(id, "0", cast.anni, asked, told)))).isEmpty();
        assertThat(told.getStatus()).isEqualTo(503);
        assertThat(told.getHeader("Retry-After")).isEqualTo("60");
    }

    private String started() {
        var started = anni.send(card + "/situations", anni.get(card), "key", key());
        return URI.create(visitors.base()).resolve(started.location()).getPath();
    }

    private String known() {
        return anni.get(board).page().select("#board").attr("data-known");
    }

    private void tell(String what) {
        var told = anni.send(board + "/entries", anni.get(board), "key", key(), "what", what, "task", task, "organisation", cast.city.toString());
        assertThat(told.status()).as(told.text()).isEqualTo(302);
    }

    private Viewer joined(String name, String language) {
        var person = ItemId.nextUuid();
        people.add(person, name, person + "@asema.example", language, true);
        cast.as(cast.kaisa, () -> networks.join(person, cast.railway, Access.MEMBER, cast.kaisa));
        return new Viewer(person, name, cast.railway, "", cast.bo.network(), "asema", "asema", Access.MEMBER, Set.of(), Locale.forLanguageTag(language));
    }

    private static String key() {
        return ItemId.nextUuid().toString();
    }

    /** The line of an open board. */
    private final class Line {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> open;

        Line(Viewer who) {
            this(who, board);
        }

        Line(Viewer who, String board) {
            this(who, board + "/changes", "Accept-Language", "fi");
        }

        Line(Viewer who, String place, String header, String value) {
            var request = HttpRequest.newBuilder(URI.create(visitors.base() + place)).header("Accept", "text/event-stream")
                .header("Cookie", "session=" + cast.signedIn(who)).header(header, value).build();
            open = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync(answer -> answer.body().forEach(heard::add));
            await().until(() -> !heard.isEmpty());
        }

        String told() {
            return String.join("\n", heard);
        }

        boolean isOver() {
            return open.isDone();
        }
    }
}
