package fi.solmu.cards.review;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A situation looked back at: parties rate their own tasks, and something is made of each difference by one press. */
@Controller
@RequestMapping("/{network}/cards/situations/{id}")
class AfterwardsController {

    private final SituationReviews reviews;
    private final ReviewPages pages;
    private final Outcomes outcomes;
    private final CardOfLog cards;

    AfterwardsController(SituationReviews reviews, ReviewPages pages, Outcomes outcomes, CardOfLog cards) {
        this.reviews = reviews;
        this.pages = pages;
        this.outcomes = outcomes;
        this.cards = cards;
    }

    @GetMapping("/review")
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var review = pages.of(id, Form.empty(), viewer);
        page.addAttribute("review", review);
        return review.item().id().equals(id) ? "cards/review" : "redirect:/" + viewer.word() + review.place() + "/review";
    }

    @PostMapping("/review")
    @May(Access.MEMBER)
    String rate(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return told(id, sent, response, viewer, page, () -> {
            reviews.rate(id, sent, viewer);
            return Readers.done(response, new RatingForm(sent).isFinished() ? "cards.review-given" : "cards.review-kept", viewer, place(id));
        });
    }

    /** What is made of one difference: a problem, a known one met again, a proposal to the card. */
    @PostMapping("/outcomes")
    @May(Access.MEMBER)
    String make(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String deviation, @RequestParam(defaultValue = "") String as,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        return told(id, sent, response, viewer, page, () -> switch (as) {
            case "problem" -> {
                outcomes.problem(id, deviation, viewer);
                yield Readers.done(response, "cards.review-problem-made", viewer, place(id));
            }
            case "again" -> {
                outcomes.met(id, deviation, problem(sent), viewer);
                yield Readers.done(response, "cards.review-met", viewer, place(id));
            }
            case "proposal" -> {
                outcomes.propose(id, deviation, new ProposalForm(sent), viewer);
                yield Readers.done(response, "cards.review-proposed", viewer, place(id));
            }
            case "card" -> Readers.done(response, "cards.review-card-made", viewer, Kind.ACTION_CARD.place(cards.make(id, viewer)) + "/draft");
            default -> throw new Refused("cards.review-choose");
        });
    }

    private interface Telling {
        String tell();
    }

    private String told(ItemId id, Form sent, HttpServletResponse response, Viewer viewer, Model page, Telling telling) {
        try {
            return telling.tell();
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(id, sent.refused(refusal.faults()), viewer, page);
        }
    }

    private static UUID problem(Form sent) {
        try {
            return UUID.fromString(sent.value("problem"));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.at("problem", "cards.review-choose-problem");
        }
    }

    private static String place(ItemId id) {
        return Kind.SITUATION.place(id) + "/review";
    }

    private String show(ItemId id, Form said, Viewer viewer, Model page) {
        page.addAttribute("review", pages.of(id, said, viewer));
        return "cards/review";
    }
}
