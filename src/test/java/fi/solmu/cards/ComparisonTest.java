package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Comparison.ChangedTask;
import fi.solmu.cards.Comparison.What;
import fi.solmu.item.Chapter.Difference;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Messages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one version of a card changes of another, and for whom. */
@ProductTest
class ComparisonTest {

    private static final UUID CITY = new UUID(0, 1), RAILWAY = new UUID(0, 2), LEADS = new UUID(1, 1), DRIVES = new UUID(1, 2);
    private static final List<Role> ROLES = List.of(role(LEADS, CITY, "Johtaa"), role(DRIVES, RAILWAY, "Ajaa"));
    private static final List<Organisation> PARTIES = List.of(
            new Organisation(CITY, "Kaupunki", "", "", 1, 1), new Organisation(RAILWAY, "Rata", "", "", 2, 1));

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Messages messages;

    @Test
    void what_comes_goes_and_changes_is_told_to_whose_it_is() {
        var before = text(task(1, "Soittaa", LEADS, "heti"), task(2, "Ajaa asemalle", DRIVES, "10 min"), task(3, "Odottaa", DRIVES, "20 min"));
        var after = text(task(1, "Soittaa", LEADS, "5 min"), task(2, "Ajaa asemalle", DRIVES, "10 min"), task(4, "Kuuluttaa", LEADS, "15 min"));
        var comparing = comparing(before, after);
        assertThat(comparing.card()).isEmpty();
        var parts = comparing.parts(RAILWAY);
        assertThat(parts).extracting(part -> part.organisation().name()).as("one's own first").containsExactly("Rata", "Kaupunki");
        assertThat(parts.get(0).tasks()).extracting(ChangedTask::what, ChangedTask::title).containsExactly(tuple(What.REMOVED, "Odottaa"));
        assertThat(parts.get(1).tasks()).extracting(ChangedTask::what).containsExactly(What.CHANGED, What.ADDED);
        assertThat(parts.get(1).tasks().get(0).differences()).containsExactly(new Difference("step.when", "heti", "5 min"));
        assertThat(comparing(before, before).parts(CITY)).isEmpty();
    }

    @Test
    void a_task_that_goes_to_another_is_told_to_both_and_what_is_awaited_to_who_is_waited_for() {
        var given = comparing(text(task(1, "Soittaa", LEADS, "heti")), text(task(1, "Soittaa", DRIVES, "heti"))).parts(CITY);
        assertThat(given).flatExtracting(Comparison.Part::tasks).extracting(ChangedTask::what).containsExactly(What.GIVEN_AWAY, What.TAKEN_OVER);
        assertThat(given).flatExtracting(Comparison.Part::tasks).extracting(task -> ((ChangedTask) task).other().name())
            .containsExactly("Rata", "Kaupunki");

        var awaited = comparing(
            text(task(1, "Soittaa", LEADS, "heti")), text(task(1, "Soittaa", LEADS, "heti", new Awaited(RAILWAY, "arvio kestosta"))));
        assertThat(awaited.parts(RAILWAY).get(0).tasks()).singleElement().satisfies(task -> {
            assertThat(task.what()).isEqualTo(What.AWAITED);
            assertThat(task.differences()).containsExactly(new Difference("step.awaits", "", "arvio kestosta"));
        });
    }

    @Test
    void a_translation_that_still_says_what_was_said_before_is_old() {
        var swedish = Map.of("fi", "Soittaa", "sv", "Ringer");
        var before = text(task(1, swedish, LEADS));
        var after = text(task(1, Map.of("fi", "Soittaa heti", "sv", "Ringer"), LEADS));
        assertThat(comparing(before, after).parts(CITY).get(0).tasks().get(0).stale()).containsExactly("sv");
        var both = text(task(1, Map.of("fi", "Soittaa heti", "sv", "Ringer genast"), LEADS));
        assertThat(comparing(before, both).parts(CITY).get(0).tasks().get(0).stale()).isEmpty();
    }

    @Test
    void another_order_of_the_same_tasks_is_a_change_of_the_card() {
        var one = task(1, "Soittaa", LEADS, "heti");
        var other = task(2, "Kirjaa", LEADS, "heti");
        assertThat(comparing(text(one, other), text(other, one)).card())
            .containsExactly(new Difference("cards.compare-order", "Soittaa → Kirjaa", "Kirjaa → Soittaa"));
        assertThat(comparing(text(one, other), text(other)).card()).isEmpty();
    }

    @Test
    void what_the_draft_changes_is_one_press_from_the_card_and_nobody_elses_to_see() {
        var anni = visitors.as(cast.anni);
        var made = anni.post("/asema/new/action_card", "/asema/new/action_card", "title", "Vaihde jumissa", "situation", "Vaihde ei käänny",
            "parties", cast.city.toString(), "parties", cast.railway.toString(), "visibility", "NETWORK");
        var card = URI.create(made.location()).getPath();
        assertThat(anni.get(card + "/comparison").page().select("main").text())
            .contains("Kortin ensimmäinen versio: Vaihde jumissa", "luonnos. Aiempaa versiota ei ole")
            .doesNotContain("luonnos → luonnos", "Mitä muuttuu");
        add(anni, card, "Ohjaa junat odottamaan", cast.dispatcherRole);
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
        for (var first : List.of("", "?to=1")) {
            assertThat(anni.get(card + "/comparison" + first).page().select("main").text()).as(first)
                .contains("Kortin ensimmäinen versio: Vaihde jumissa", "versio 1. Aiempaa versiota ei ole", "Ohjaa junat odottamaan")
                .doesNotContain("versio 1 → versio 1", "Uusi tehtävä", "ei ole vielä julkaistu");
        }
        assertThat(anni.get(card + "/comparison?from=1&to=1").text()).contains("versio 1 → versio 1", "Niissä ei ole eroa");
        anni.send(card + "/revision", anni.get(card));
        add(anni, card, "Avaa neuvontapisteen", cast.counsellorRole);

        var page = anni.get(anni.get(card).page().select("a[href$=/comparison]").attr("href")).page();
        assertThat(page.text()).contains("versio 1 → luonnos", "Uusi tehtävä", "Avaa neuvontapisteen").doesNotContain("Ohjaa junat odottamaan");
        Approving.inForce(anni, visitors.as(cast.kaisa), card);
        var since = anni.get(anni.get(card).page().select("a[href*=comparison?to=2]").attr("href"));
        assertThat(since.text()).contains("versio 1 → versio 2", "Avaa neuvontapisteen");
        assertThat(anni.get(card + "/comparison?from=2&to=1").text()).contains("Poistuu");

        for (var nonsense : List.of("to=9", "from=0", "to=abc", "from=99999999999999", "to=-1", "from=1%27")) {
            assertThat(anni.get(card + "/comparison?" + nonsense).text()).as(nonsense).contains("versio 1 → versio 2");
        }
        assertThat(visitors.as(cast.vera).get(card + "/comparison").status()).isEqualTo(200);
        assertThat(visitors.as(cast.ulla).get(card + "/comparison").status()).isEqualTo(404);
    }

    private static void add(Visitor anni, String card, String title, UUID role) {
        anni.send(card + "/steps", anni.get(card + "/draft"),
            "key", UUID.randomUUID().toString(), "title", title, "role", role.toString(), "when", "heti");
    }

    private Comparing comparing(CardText before, CardText after) {
        return new Comparing(before, after, ROLES, PARTIES, messages.in(Locale.forLanguageTag("fi-FI")));
    }

    private static CardText text(CardText.Task... tasks) {
        return new CardText("fi", Map.of("fi", "Kortti"), Map.of("fi", ""), "Tilanne", "", null, null, List.of(CITY, RAILWAY), List.of(tasks));
    }

    private static CardText.Task task(int id, String title, @Nullable UUID role, String when, Awaited... awaits) {
        return new CardText.Task(new UUID(2, id), id, Map.of("fi", title), Map.of("fi", ""), role, when, null, null, "", "", "", List.of(awaits), null);
    }

    private static CardText.Task task(int id, Map<String, String> titles, UUID role) {
        return new CardText.Task(new UUID(2, id), id, titles, Map.of(), role, "", null, null, "", "", "", List.of(), null);
    }

    private static Role role(UUID id, UUID organisation, String title) {
        return new Role(id, organisation, organisation.equals(CITY) ? "Kaupunki" : "Rata", 1, title, "", "", "", "", null, null, List.of());
    }
}
