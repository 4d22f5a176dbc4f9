package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NewId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everybody reads who is closed when; each organisation's members tell of their own. */
@Controller
@RequestMapping("/{network}/network/closed")
@May(Access.MEMBER)
class ClosedTimesController {

    private static final String HERE = "/closed";

    private final ClosedTimes closed;
    private final Organisations organisations;
    private final FormPages forms;
    private final Clock clock;

    ClosedTimesController(ClosedTimes closed, Organisations organisations, FormPages forms, Clock clock) {
        this.closed = closed;
        this.organisations = organisations;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.VIEWER)
    String list(Viewer viewer, Model page) {
        page.addAttribute("closed", new ClosedPage(
                organisations.of(viewer), closed.of(viewer), closed.workingOnEves(viewer), LocalDate.now(clock.withZone(Say.ZONE)), viewer));
        return "network/closed";
    }

    @GetMapping("/{organisation}/new")
    String blank(@PathVariable UUID organisation, Viewer viewer, Model page) {
        return FormPages.show(blank(own(organisation, viewer), Form.empty(), viewer), page);
    }

    @PostMapping("/{organisation}/new")
    String add(@PathVariable UUID organisation, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var owner = own(organisation, viewer);
        return FormPages.answer(sent, response, page, () -> {
            closed.add(ClosedTime.read(new Answers(sent), NewId.next(), organisation), viewer);
            return FormPages.told(response, "network.closed-added", HERE, viewer);
        }, form -> blank(owner, form, viewer));
    }

    @PostMapping("/{organisation}/eves")
    String eves(@PathVariable UUID organisation, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        closed.workOnEves(own(organisation, viewer).id(), Form.sent(request.getParameterMap()).value("works").equals("true"), viewer);
        return FormPages.told(response, "network.changed", HERE, viewer);
    }

    @GetMapping("/{id}")
    String opened(@PathVariable UUID id, Viewer viewer, Model page) {
        return FormPages.show(opened(id, closed.own(id, viewer).form(), viewer), page);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var now = closed.own(id, viewer);
        return FormPages.answer(sent, response, page, () -> {
            closed.change(ClosedTime.read(new Answers(sent), id, now.organisation()), sent.value("stamp"), viewer);
            return FormPages.told(response, "network.changed", HERE, viewer);
        }, form -> opened(id, form, viewer));
    }

    @GetMapping("/{id}/end")
    String forgetting(@PathVariable UUID id, Viewer viewer, Model page) {
        var now = closed.own(id, viewer);
        return FormPages.show(forms.page("end-closed", now.name(), (asked, it) -> List.of(), Form.empty(), HERE, viewer), page);
    }

    @PostMapping("/{id}/end")
    String forget(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        closed.forget(id, viewer);
        return FormPages.told(response, "network.closed-forgotten", HERE, viewer);
    }

    private Organisation own(UUID organisation, Viewer viewer) {
        if (!ClosedTimes.isOwn(organisation, viewer)) {
            throw new NotThere();
        }
        return organisations.get(organisation, viewer);
    }

    private FormPage blank(Organisation owner, Form form, Viewer viewer) {
        return forms.page("add-closed", owner.name(), ClosedTime::questions, form, HERE, viewer);
    }

    private FormPage opened(UUID id, Form form, Viewer viewer) {
        var now = closed.own(id, viewer);
        return forms.page("edit-closed", now.name(), ClosedTime::questions, form, now.form(), Stamp.of(now), HERE, viewer)
            .endingAt("/" + viewer.word() + "/network/closed/" + id + "/end");
    }
}
