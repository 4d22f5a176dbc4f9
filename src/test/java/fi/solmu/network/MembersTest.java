package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.database.TestOwner;
import fi.solmu.exchange.NetworkLoad;
import fi.solmu.exchange.Wish;
import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class MembersTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Networks networks;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired Members members;
    @Autowired Departures departures;
    @Autowired NetworkLoad loads;
    @Autowired Sessions sessions;
    @Autowired TestOwner owner;

    @Test
    void an_ended_membership_ends_access_at_the_next_request_on_every_node() {
        var lauri = joined("Lauri Lähtijä", cast.railway, Access.MEMBER);
        var token = sessions.begin(lauri);
        var browser = visitors.nobody();
        browser.cookie("session", token);
        var otherNode = new Sessions(JdbcClient.create(owner.anotherNode()));
        assertThat(browser.get("/asema/network").status()).isEqualTo(200);
        assertThat(otherNode.enter(token, "asema").orElseThrow().inside()).isPresent();

        var kaisa = visitors.as(cast.kaisa);
        var end = "/asema/network/members/" + cast.railway + "/" + lauri + "/end";
        assertThat(kaisa.post(end, end).location()).endsWith("/asema/network/members");
        assertThat(browser.get("/asema/network").status()).isEqualTo(404);
        assertThat(otherNode.enter(token, "asema").orElseThrow().inside()).isEmpty();
        assertThat(browser.get("/me").status()).as("the account stays").isEqualTo(200);
        assertThat(kaisa.send(end, kaisa.get("/asema/network"), "again", "true").status()).as("twice is once").isEqualTo(302);
    }

    @Test
    void who_came_and_left_on_one_day_is_told_of_by_a_file_that_can_be_read_again() {
        var pia = joined("Pia Päivän", cast.railway, Access.MEMBER);
        cast.as(cast.kaisa, () -> departures.endMember(pia, cast.railway, cast.kaisa));
        var file = visitors.as(cast.kaisa).get("/asema/exchange/export").text();
        assertThat(file).contains("Pia Päivän");
        var founder = new Wish.Founder(cast.kaisa.person(), cast.kaisa.name(), "Asemakaupunki");
        var checked = loads.check(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), Wish.copy("asema-toistamiseen", founder));
        assertThat(checked.mistakes()).isEmpty();
    }

    @Test
    void whoever_leaves_leaves_their_roles_vacant() {
        var riina = joined("Riina Roolissa", cast.railway, Access.MEMBER);
        var role = role("Vuoroesihenkilö");
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), role, riina, false, LocalDate.now().minusDays(5), null, cast.kaisa));
        assertThat(cast.as(cast.kaisa, () -> roles.get(role, cast.kaisa)).isVacant()).isFalse();
        cast.as(cast.kaisa, () -> departures.endMember(riina, cast.railway, cast.kaisa));
        assertThat(cast.as(cast.kaisa, () -> roles.get(role, cast.kaisa)).isVacant()).isTrue();
        assertThat(visitors.as(cast.anni).get("/asema/network/roles/" + role).text())
            .contains("Roolilla ei ole hoitajaa nyt", "Aiemmin tehtävässä 1 henkilö", "Riina Roolissa");
    }

    @Test
    void the_last_coordinator_can_neither_leave_nor_step_down_nor_lose_their_organisation() {
        var alone = network("yksin");
        var kept = List.<Runnable>of(
            () -> departures.endMember(alone.person(), alone.organisation(), alone),
            () -> members.give(alone.person(), alone.organisation(), Access.VIEWER, alone),
            () -> departures.endOrganisation(alone.organisation(), alone));
        for (var deed : kept) {
            assertThatThrownBy(() -> cast.as(alone, deed)).isInstanceOf(Refused.class).hasMessage("network.last-coordinator");
        }
        var page = visitors.as(alone);
        var own = "/yksin/network/members/" + alone.organisation() + "/" + alone.person();
        assertThat(page.post(own, own, "access", "MEMBER").text()).contains("Tee ensin joku toinen koordinaattoriksi");
        assertThat(page.get("/yksin/network").status()).isEqualTo(200);
    }

    @Test
    void of_two_coordinators_who_see_each_other_off_at_once_one_stays() throws Exception {
        var first = network("kaksin");
        var second = person("Toinen Koordinaattori");
        cast.as(first, () -> networks.join(second, first.organisation(), Access.COORDINATOR, first));
        var threads = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> deeds = List.of(() -> ends(second, first), () -> ends(first.person(), first));
        var done = threads.invokeAll(deeds).stream().filter(each -> {
            try {
                return each.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).count();
        threads.shutdown();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void a_right_is_changed_at_once_and_only_by_a_coordinator() {
        var oona = joined("Oona Oikeus", cast.city, Access.VIEWER);
        var place = "/asema/network/members/" + cast.city + "/" + oona;
        assertThat(visitors.as(cast.anni).get(place).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(place).status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).get(place.replace("asema", "naapuri")).status()).isEqualTo(404);
        assertThat(visitors.as(cast.kaisa).post(place, place, "access", "MEMBER").status()).isEqualTo(302);
        assertThat(sessions.enter(sessions.begin(oona), "asema").orElseThrow().inside().orElseThrow().access()).isEqualTo(Access.MEMBER);
    }

    @Test
    void an_organisation_that_leaves_takes_its_people_and_roles_along_even_on_its_first_day() {
        var guest = UUID.randomUUID();
        cast.as(cast.kaisa, () -> organisations.add(guest, "Vieras Oy", "business", "", cast.kaisa));
        var veli = joined("Veli Vieras", guest, Access.MEMBER);
        var role = cast.as(cast.kaisa, () -> roles.add(ItemId.nextUuid(), guest, "Vieraan rooli", "", "", cast.kaisa));
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), role, veli, false, LocalDate.now(), null, cast.kaisa));
        var browser = visitors.nobody();
        browser.cookie("session", sessions.begin(veli));
        assertThat(browser.get("/asema/network").text()).contains("Vieras Oy", "Vieraan rooli", "Veli Vieras");

        var kaisa = visitors.as(cast.kaisa);
        var end = "/asema/network/organisations/" + guest + "/end";
        kaisa.post(end, end);
        assertThat(browser.get("/asema/network").status()).isEqualTo(404);
        assertThat(kaisa.get("/asema/network").text()).doesNotContain("Vieras Oy", "Vieraan rooli");
        assertThat(kaisa.send(end, kaisa.get("/asema/network")).status()).as("twice is once").isEqualTo(302);
    }

    @Test
    void readers_see_who_is_who_but_change_nothing() {
        var vera = visitors.as(cast.vera);
        var list = vera.get("/asema/network/members");
        assertThat(list.text()).contains("Bo Ban", "Junien ohjaaja", "mailto:bo@asema.example").doesNotContain("Ulla Ulkopuolinen");
        assertThat(list.page().select("main a[href*=/members/]")).isEmpty();
        for (var place : List.of("/asema/network/edit", "/asema/network/organisations/new", "/asema/network/roles/new",
                "/asema/network/invitations", "/asema/network/begin", "/asema/network/roles/" + cast.dispatcherRole + "/edit")) {
            assertThat(vera.get(place).status()).as(place).isEqualTo(404);
            assertThat(visitors.as(cast.anni).get(place).status()).as(place).isEqualTo(404);
        }
    }

    private boolean ends(UUID person, Viewer by) {
        try {
            cast.as(by, () -> departures.endMember(person, by.organisation(), by));
            return true;
        } catch (Refused last) {
            return false;
        }
    }

    private UUID joined(String name, UUID organisation, Access access) {
        var id = person(name);
        cast.as(cast.kaisa, () -> networks.join(id, organisation, access, cast.kaisa));
        return id;
    }

    private UUID person(String name) {
        return people.add(ItemId.nextUuid(), name, ItemId.nextUuid() + "@asema.example", "fi", false);
    }

    private UUID role(String title) {
        return cast.as(cast.kaisa, () -> roles.add(ItemId.nextUuid(), cast.railway, title, "", "", cast.kaisa));
    }

    /** A network of one organisation with one coordinator. */
    private Viewer network(String word) {
        var person = person("Yksi Koordinaattori");
        var organisation = ItemId.nextUuid();
        var network = new Networks.Network(ItemId.nextUuid(), word, word, "", "", "", "ACTIVATION", "fi", "DRAFT", "", "");
        var founder = new Viewer[1];
        networks.make(network, person, "Yksi Koordinaattori", organisation, by -> {
            organisations.add(organisation, "Ainoa", "other", "", by);
            networks.join(person, organisation, Access.COORDINATOR, by);
            founder[0] = by;
        });
        return founder[0];
    }
}
