package fi.solmu.clock.clash;

import fi.solmu.clock.Parties;
import fi.solmu.clock.Practices;
import fi.solmu.clock.ServedGroups;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What clashes in the clock; those it concerns let it be with a reason. */
@Controller
@RequestMapping("/{network}/clock/clashes")
class ClashesController {

    private static final int MONTHS = 12;

    private final Practices practices;
    private final Organisations organisations;
    private final ServedGroups groups;
    private final Orders orders;
    private final AcceptedClashes accepted;
    private final Roles roles;

    ClashesController(
            Practices practices, Organisations organisations, ServedGroups groups, Orders orders, AcceptedClashes accepted, Roles roles) {
        this.roles = roles;
        this.practices = practices;
        this.organisations = organisations;
        this.groups = groups;
        this.orders = orders;
        this.accepted = accepted;
    }

    @GetMapping
    @May(Access.VIEWER)
    String list(Viewer viewer, Model page) {
        return show(Form.empty(), viewer, page);
    }

    @PostMapping
    @May(Access.MEMBER)
    String letBe(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var clashes = own(sent, viewer);
        if (clashes.isEmpty()) {
            return gone(response, viewer);
        }
        try {
            accepted.accept(clashes, FreeText.tidy(sent.value("reason")), viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(sent.refused(refusal.faults()), viewer, page);
        }
        return Readers.done(response, "clock.clash-let-be", viewer, "/clock/clashes");
    }

    @PostMapping("/removal")
    @May(Access.MEMBER)
    String reopen(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var clashes = own(Form.sent(request.getParameterMap()), viewer);
        if (clashes.isEmpty()) {
            return gone(response, viewer);
        }
        accepted.reopen(clashes, viewer);
        return Readers.done(response, "clock.clash-reopened", viewer, "/clock/clashes");
    }

    /** Somebody moved a day while this page was open, or the clash is none of the reader's. */
    private static String gone(HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, "clock.clash-gone", viewer, "/clock/clashes");
    }

    private String show(Form form, Viewer viewer, Model page) {
        var ground = ground(viewer);
        var found = new Clashes(ground);
        page.addAttribute("clashes", new ClashesPage(
                found, found.all(), accepted.of(viewer), Parties.of(organisations.of(viewer)), ground.groups(), form, viewer));
        return "clock/clashes";
    }

    /** Of those that were sent, the ones that are there today and concern the reader. */
    private List<String> own(Form sent, Viewer viewer) {
        var keys = sent.all("clash").collect(Collectors.toSet());
        return new Clashes(ground(viewer)).all().stream().filter(clash -> keys.contains(clash.key()) && ClashesPage.mayLetBe(clash, viewer))
            .map(Clash::key).toList();
    }

    private ClashGround ground(Viewer viewer) {
        var today = practices.today();
        return new ClashGround(
                practices.of(viewer), practices.calendars(viewer), groups.of(viewer, true), orders.of(viewer),
                roles.monthLimits(viewer), today, today.plusMonths(MONTHS));
    }
}
