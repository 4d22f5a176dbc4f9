package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The coordinator invites by link, sees how far each has come, makes a new link or takes the invitation back. */
@Controller
@RequestMapping("/{network}/network/invitations")
@May(Access.COORDINATOR)
class InvitationsController {

    private final Invitations invitations;
    private final Organisations organisations;
    private final FormPages forms;
    private final Clock clock;

    InvitationsController(Invitations invitations, Organisations organisations, FormPages forms, Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model page) {
        page.addAttribute("invitations", invitations.of(viewer));
        page.addAttribute("now", clock.instant());
        return "network/invitations";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model page) {
        return FormPages.show(blank(Form.of("access", "MEMBER", "stamp", NewId.next().toString()), viewer), page);
    }

    @PostMapping("/new")
    String invite(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            var asked = new InvitationForm(organisations.of(viewer), invitations.areSent()).read(new Answers(sent));
            return invitations.invite(asked, viewer).map(token -> told(asked, token, page))
                .orElseGet(() -> FormPages.told(response, "network.invited-already", "/invitations", viewer));
        }, form -> blank(form, viewer));
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, Viewer viewer, Model page) {
        return told(invitations.get(id, viewer), invitations.again(id, viewer), page);
    }

    /** Where somebody lands who reloads the page that told the link, or turns its language. */
    @GetMapping("/{id}/again")
    String toList(@PathVariable UUID id, Viewer viewer) {
        invitations.get(id, viewer);
        return "redirect:/" + viewer.word() + "/network/invitations";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        invitations.withdraw(invitations.get(id, viewer).id(), viewer);
        return FormPages.told(response, "network.invitation-withdrawn", "/invitations", viewer);
    }

    private FormPage blank(Form form, Viewer viewer) {
        var key = form.value("stamp").isEmpty() ? NewId.next().toString() : form.value("stamp");
        boolean areSent = invitations.areSent();
        var questions = new InvitationForm(organisations.of(viewer), areSent);
        return forms.page(areSent ? "invite-sent" : "invite", "", questions, form, Form.empty(), key, "/invitations", viewer).forCoordinators();
    }

    private String told(Invitation invitation, String token, Model page) {
        page.addAttribute("invitation", invitation);
        page.addAttribute("goes", invitations.goes(invitation));
        page.addAttribute("link", ServletUriComponentsBuilder.fromCurrentContextPath().path("/invitation/" + token).toUriString());
        return "network/invited";
    }
}
