package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Line;
import fi.solmu.cards.situation.Situation;
import fi.solmu.web.FreeText;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A situation looked back at: what each party says of its own tasks, who has said it, and what is made of the differences. */
public record Review(Course course, List<Asked> asked, List<Rated> ratings, List<Outcome> outcomes, List<Proposal> proposals, Deviations deviations) {

    static final int LONGEST = 500;

    public Review {
        asked = List.copyOf(asked);
        ratings = List.copyOf(ratings);
        outcomes = List.copyOf(outcomes);
        proposals = List.copyOf(proposals);
    }

    public boolean isOver() {
        return !course.item().state().equals(Situation.State.ONGOING.name());
    }

    public List<Line> of(UUID organisation) {
        return course.standing().of(organisation).stream().filter(line -> !line.isRelieved()).toList();
    }

    public Optional<Rated> rated(UUID task, UUID organisation) {
        return ratings.stream().filter(each -> each.task().equals(task) && each.organisation().equals(organisation)).findFirst();
    }

    public Optional<Asked> askedOf(UUID organisation) {
        return asked.stream().filter(each -> each.organisation().equals(organisation)).findFirst();
    }

    public boolean isGivenBy(UUID organisation) {
        return askedOf(organisation).filter(Asked::isGiven).isPresent();
    }

    public boolean mayRate(Viewer viewer) {
        return viewer.isMember() && isOver() && !course.item().isRemoved() && !of(viewer.organisation()).isEmpty();
    }

    public Optional<Proposal> proposed(Deviation deviation) {
        return proposals.stream().filter(each -> each.deviation().equals(deviation.key())).findFirst();
    }

    public Optional<Outcome> made(String deviation, Outcome.Made what) {
        return outcomes.stream().filter(each -> each.deviation().equals(deviation) && each.made() == what).findFirst();
    }

    /** What goes on is not looked back at, and what is removed neither. */
    void refuseUnlessOver(Viewer by) {
        if (!by.isMember()) {
            throw new NotThere();
        }
        if (course.item().isRemoved()) {
            throw new Refused("item.removed-meanwhile");
        }
        if (!isOver()) {
            throw new Refused("cards.review-not-over");
        }
    }

    void refuseUnlessParty(Viewer by) {
        refuseUnlessOver(by);
        if (of(by.organisation()).isEmpty()) {
            throw new Refused("cards.review-no-tasks");
        }
    }

    /** Only one's own tasks are rated; all faults are told at once. */
    void check(List<Rated> told) {
        var faults = new ArrayList<Refused.Fault>();
        told.forEach(each -> FreeText.fault(field(each.task()), each.why(), LONGEST).ifPresent(faults::add));
        if (told.stream().anyMatch(each -> course.standing().line(each.task(), each.organisation()).isEmpty())) {
            faults.add(new Refused.Fault("", "cards.review-not-your-task"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    public static String rating(UUID task) {
        return "rating-" + task;
    }

    public static String field(UUID task) {
        return "why-" + task;
    }

    /** What the page that was sent had of a task: only what has become something else is told. */
    public static String was(UUID task) {
        return "was-" + task;
    }

    /** Every organisation that had tasks has given its word, this one with them. */
    boolean isWholeWith(UUID organisation) {
        return course.standing().doers().stream().allMatch(each -> each.equals(organisation) || isGivenBy(each));
    }
}
