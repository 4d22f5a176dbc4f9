package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Visitor;
import fi.solmu.cards.Approving;
import fi.solmu.item.ItemId;
import fi.solmu.network.Roles;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostTest
class RequestsTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Readership readership;
    @Autowired Roles roles;
    @Autowired Notices notices;
    @Autowired Postman postman;
    @Autowired PostOffice.MovableClock clock;
    Visitor anni;
    Viewer maija;
    Viewer deputy;
    UUID role;
    String mailbox;

    @BeforeEach
    void enter() {
        clock.put(Instant.now());
        anni = visitors.as(cast.anni);
        maija = readership.of("Maija Pyyntö", cast.railway, "fi");
        deputy = readership.of("Dag Vara", cast.railway, "sv");
        mailbox = UUID.randomUUID() + "@post.example";
        role = readership.role("Ohjaamo " + mailbox.substring(0, 6), cast.railway, mailbox, maija);
        cast.as(cast.kaisa, () -> roles.hold(ItemId.nextUuid(), role, deputy.person(), true, LocalDate.now(), null, cast.kaisa));
    }

    @Test
    void a_new_version_asks_those_roles_whose_tasks_it_changes_and_no_others() {
        var card = anni.make("/asema/new/action_card", "title", "Juna seisoo sillalla", "situation", "Seisoo", "parties", cast.railway.toString());
        task(card, "Ohjaa junat", role);
        task(card, "Neuvoo matkustajia", cast.counsellorRole);
        publish(card);
        assertThat(requests(maija)).containsExactlyInAnyOrder("cards.approval-asked", "cards.asked-to-read");
        assertThat(requests(deputy)).containsExactlyInAnyOrder("cards.approval-asked", "cards.asked-to-read");
        postman.round();
        assertThat(PostOffice.to(readership.address(maija))).extracting(mail -> PostOffice.part(mail, "text/plain"))
            .anyMatch(text -> text.contains("Hyväksyttekö sen?")).anyMatch(text -> text.contains("muuttaa roolisi tehtäviä"))
            .allMatch(text -> text.contains("Juna seisoo sillalla"));
        assertThat(PostOffice.to(readership.address(deputy))).extracting(mail -> PostOffice.part(mail, "text/plain"))
            .anyMatch(text -> text.contains("Godkänner ni den?")).anyMatch(text -> text.contains("ändrar din rolls uppgifter"));
        assertThat(PostOffice.to(mailbox)).hasSize(2);

        anni.send(card + "/revision", anni.get(card));
        task(card, "Avaa neuvontapisteen", cast.counsellorRole);
        publish(card);
        assertThat(requests(maija)).as("a version that leaves the own tasks as they were").hasSize(2);

        anni.send(card + "/revision", anni.get(card));
        task(card, "Soittaa valvomoon", role);
        publish(card);
        assertThat(requests(maija)).as("the newest").containsExactly("cards.asked-to-read", "cards.approval-asked", "cards.asked-to-read");
        postman.round();
        assertThat(PostOffice.to(mailbox)).hasSize(4);
    }

    @Test
    void a_proposal_asks_the_role_that_answers_for_what_it_would_renew() {
        var promise = visitors.as(maija).make("/asema/new/promise", "title", "Kerromme heti", "ownerRole", role.toString());
        assertThat(requests(maija)).as("nobody asks anything of themselves").isEmpty();
        postman.round();
        assertThat(PostOffice.to(mailbox)).isEmpty();
        assertThat(requests(deputy)).containsExactly("item.asked-to-answer");

        anni.make("/asema/new/improvement?from=" + id(promise) + "&relation=renews&forward=false", "title", "Kerrotaan minuutissa");
        assertThat(requests(maija)).containsExactly("problems.asked-to-decide");
        postman.round();
        assertThat(PostOffice.part(PostOffice.to(mailbox).get(0), "text/plain")).contains("Parannusehdotus odottaa", "Kerrotaan minuutissa");
    }

    @Test
    void the_role_that_answers_is_asked_when_it_changes_and_not_again_when_the_rest_does() {
        var promise = anni.make("/asema/new/promise", "title", "Vastuu vaihtuu", "ownerRole", cast.counsellorRole.toString());
        change(promise, 1, "Vastuu vaihtuu", role);
        assertThat(requests(maija)).containsExactly("item.asked-to-answer");
        change(promise, 2, "Vastuu ei vaihdu", role);
        assertThat(requests(maija)).hasSize(1);
        change(promise, 3, "Vastuu palaa", cast.counsellorRole);
        change(promise, 4, "Vastuu taas", role);
        assertThat(requests(maija)).hasSize(2);
    }

    @Test
    void an_invitation_goes_by_mail_and_its_newest_link_opens() {
        var address = UUID.randomUUID() + "@post.example";
        var kaisa = visitors.as(cast.kaisa);
        var form = "/asema/network/invitations/new";
        var first = kaisa.post(form, form, "organisation", cast.railway.toString(), "name", "Uusi Tulija", "email", address, "access", "MEMBER",
            "stamp", UUID.randomUUID().toString());
        assertThat(kaisa.get(form).text()).contains("Solmu lähettää kutsun sähköpostiin.", "Kutsu lähtee tähän osoitteeseen heti.")
            .doesNotContain("Solmu ei lähetä viestiä");
        assertThat(first.text()).contains("Kutsu lähtee osoitteeseen " + address);
        var again = kaisa.get("/asema/network/invitations").page().select("form[action$=/again]").first().attr("action");
        kaisa.post("/asema/network/invitations", again);
        postman.round();
        var mail = PostOffice.to(address);
        assertThat(mail).hasSize(1);
        var text = PostOffice.part(mail.get(0), "text/plain");
        assertThat(PostOffice.header(mail.get(0), "List-Unsubscribe")).isEmpty();
        assertThat(text).contains("Pohjantähti Junat on mukana palveluverkostossa");
        var link = text.replaceAll("(?s).*https://solmu.example(/invitation/\\S+).*", "$1");
        assertThat(visitors.nobody().get(link).text()).contains("Uusi Tulija");
        assertThat(visitors.nobody().get(first.page().select("#link").val().replaceFirst("https?://[^/]+", "")).status()).isEqualTo(404);
    }

    private List<String> requests(Viewer of) {
        return cast.as(of, () -> notices.of(Optional.of(Notice.Reason.REQUEST), 1, of)).stream()
            .flatMap(group -> group.notices().stream()).map(Notice::asked).toList();
    }

    private void change(String item, int revision, String title, UUID to) {
        var edit = "/asema/items/" + id(item) + "/edit";
        var changed = anni.post(edit, edit, "title", title, "revision", String.valueOf(revision), "visibility", "NETWORK", "ownerRole", to.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(302);
    }

    private void task(String card, String title, UUID of) {
        var added = anni.send(card + "/steps", anni.get(card + "/draft"), "key", UUID.randomUUID().toString(), "title", title, "role", of.toString());
        assertThat(added.status()).as(added.text()).isEqualTo(302);
    }

    private void publish(String card) {
        assertThat(Approving.inForce(anni, visitors.as(cast.kaisa), card).status()).isEqualTo(302);
    }

    private static ItemId id(String place) {
        return ItemId.valueOf(place.substring(place.lastIndexOf('/') + 1));
    }
}
