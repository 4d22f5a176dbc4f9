package fi.solmu.problems;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Kind;
import fi.solmu.item.Register;
import fi.solmu.network.Organisations;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects of a network, and each with its phases and what came up in them. */
@Controller
@RequestMapping("/{network}/problems/projects")
@May(Access.VIEWER)
class ProjectsController {

    private final Projects projects;
    private final ItemPages pages;
    private final Organisations organisations;

    ProjectsController(Projects projects, ItemPages pages, Organisations organisations) {
        this.projects = projects;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                projects.shape(), asked, projects.rows(asked, viewer), organisations.of(viewer)));
        return "problems/projects";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var of = pages.of(id, Kind.PROJECT, viewer);
        page.addAttribute("project", ProjectPage.of(of, projects.get(id, viewer), projects.met(id, viewer), projects.today()));
        return "problems/project";
    }
}
