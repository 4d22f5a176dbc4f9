package fi.solmu.customers;

import fi.solmu.item.Asked;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPages;
import fi.solmu.item.Items;
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

/** The feedback of customers, what waits for an answer first. */
@Controller
@RequestMapping("/{network}/customers")
@May(Access.VIEWER)
class FeedbackController {

    private final Feedbacks feedbacks;
    private final Items items;
    private final ItemPages pages;
    private final Organisations organisations;

    FeedbackController(Feedbacks feedbacks, Items items, ItemPages pages, Organisations organisations) {
        this.feedbacks = feedbacks;
        this.items = items;
        this.pages = pages;
        this.organisations = organisations;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        var asked = Asked.of(address);
        page.addAttribute("register", Register.of(
                feedbacks.shape(), asked, feedbacks.rows(asked, viewer), organisations.of(viewer)));
        page.addAttribute("today", feedbacks.today());
        return "customers/feedbacks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var of = pages.of(id, Kind.FEEDBACK, viewer);
        var feedback = feedbacks.get(id, viewer);
        var group = feedback.ofGroup() == null ? null : items.find(new ItemId(feedback.ofGroup()), viewer).orElse(null);
        page.addAttribute("feedback", new FeedbackPage(of, feedback, group, feedbacks.today()));
        return "customers/feedback";
    }
}
