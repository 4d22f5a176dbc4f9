package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is who in a network; the coordinator says how far each one's right reaches, and ends it. */
@Controller
@RequestMapping("/{network}/network/members")
@May(Access.COORDINATOR)
class MembersController {

    private final Members members;
    private final Departures departures;
    private final FormPages forms;

    MembersController(Members members, Departures departures, FormPages forms) {
        this.members = members;
        this.departures = departures;
        this.forms = forms;
    }

    @GetMapping
    @May(Access.VIEWER)
    String list(Viewer viewer, Model page) {
        page.addAttribute("members", members.of(viewer));
        return "network/members";
    }

    @GetMapping("/{organisation}/{person}")
    String opened(@PathVariable UUID organisation, @PathVariable UUID person, Viewer viewer, Model page) {
        var member = members.get(person, organisation, viewer);
        return FormPages.show(opened(member, Form.of("access", member.access().name()), viewer), page);
    }

    @PostMapping("/{organisation}/{person}")
    String change(
            @PathVariable UUID organisation, @PathVariable UUID person, Viewer viewer, HttpServletRequest request,
            HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return FormPages.answer(sent, response, page, () -> {
            members.give(person, organisation, Access.valueOf(new Answers(sent).oneOf("access", MemberAccess.WORDS)), viewer);
            return FormPages.told(response, "network.changed", "/members", viewer);
        }, form -> opened(members.get(person, organisation, viewer), form, viewer));
    }

    @GetMapping("/{organisation}/{person}/end")
    String ending(@PathVariable UUID organisation, @PathVariable UUID person, Viewer viewer, Model page) {
        return FormPages.show(ending(members.get(person, organisation, viewer), Form.empty(), viewer), page);
    }

    @PostMapping("/{organisation}/{person}/end")
    String end(
            @PathVariable UUID organisation, @PathVariable UUID person, Viewer viewer, HttpServletResponse response, Model page) {
        return FormPages.answer(Form.empty(), response, page, () -> {
            departures.endMember(person, organisation, viewer);
            return person.equals(viewer.person()) ? "redirect:/networks"
                : FormPages.told(response, "network.member-ended", "/members", viewer);
        }, form -> ending(members.get(person, organisation, viewer), form, viewer));
    }

    private FormPage opened(Member member, Form form, Viewer viewer) {
        return forms.page("edit-member", member.name() + ", " + member.organisationName(), MembersController::questions, form,
                "/members", viewer)
            .endingAt("/" + viewer.word() + "/network/members/" + member.organisation() + "/" + member.person() + "/end");
    }

    private FormPage ending(Member member, Form form, Viewer viewer) {
        return forms.page("end-member", member.name() + ", " + member.organisationName(), (asked, page) -> List.of(), form,
                "/members", viewer);
    }

    private static List<Field> questions(Form form, Page page) {
        return List.of(MemberAccess.question(form, page));
    }
}
