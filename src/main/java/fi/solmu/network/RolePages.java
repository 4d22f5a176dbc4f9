package fi.solmu.network;

import fi.solmu.web.Form;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the page and the forms of a role together. */
@Component
@Transactional(readOnly = true)
class RolePages {

    private final Roles roles;
    private final Holdings holdings;
    private final Organisations organisations;
    private final ObjectProvider<RoleMatters> matters;
    private final FormPages forms;
    private final Duties duties;
    private final Shifts shifts;
    private final Clock clock;

    RolePages(
            Roles roles, Holdings holdings, Organisations organisations, ObjectProvider<RoleMatters> matters, FormPages forms,
            Duties duties, Shifts shifts, Clock clock) {
        this.roles = roles;
        this.holdings = holdings;
        this.organisations = organisations;
        this.matters = matters;
        this.forms = forms;
        this.duties = duties;
        this.shifts = shifts;
        this.clock = clock;
    }

    RolePage of(UUID id, Viewer viewer) {
        var role = roles.get(id, viewer);
        var concepts = concepts(viewer).stream().filter(each -> each.id().equals(role.concept())).toList();
        var answersFor = matters.stream().flatMap(each -> each.answeredBy(id, viewer).stream()).toList();
        return new RolePage(role, concepts, holdings.of(id, viewer), answersFor, today(), duties.of(id, viewer),
                shifts.of(id, viewer));
    }

    RoleForm questions(Viewer viewer) {
        return new RoleForm(organisations.of(viewer), concepts(viewer));
    }

    FormPage blank(Form form, Viewer viewer) {
        return forms.page("add-role", "", questions(viewer), form, "", viewer);
    }

    FormPage opened(UUID id, Form form, Viewer viewer) {
        var role = roles.get(id, viewer);
        return forms.page("edit-role", role.title(), questions(viewer), form, RoleForm.of(role), Stamp.of(role.asAsked()),
                "/roles/" + id, viewer).endingAt("/" + viewer.word() + "/network/roles/" + id + "/end");
    }

    /** A form beside the page of the role, about the role or about somebody in it. */
    FormPage page(String key, String over, Role role, FormPage.Questions questions, Form form, Viewer viewer) {
        return forms.page(key, over, questions, form, "/roles/" + role.id(), viewer);
    }

    FormPage ending(String key, String over, Role role, Viewer viewer) {
        return page(key, over, role, (asked, page) -> List.of(), Form.empty(), viewer);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Say.ZONE));
    }

    private List<RoleMatters.Matter> concepts(Viewer viewer) {
        return matters.stream().flatMap(each -> each.concepts(viewer).stream()).toList();
    }
}
