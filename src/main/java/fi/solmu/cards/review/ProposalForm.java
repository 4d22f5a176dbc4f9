package fi.solmu.cards.review;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Entry;
import fi.solmu.item.ItemId;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposed change as its form sends it; with nothing filled in it is what the difference itself suggests. */
public record ProposalForm(Form sent) {

    private static final int LONGEST_TITLE = 200, LONGEST_WHEN = 300;

    Proposal of(Deviation deviation, Course course, Instant now, Viewer by) {
        boolean isOnCard = !course.hasAdded(deviation.task());
        var change = change(deviation, isOnCard);
        boolean isAdded = change == Proposal.Change.ADD;
        var title = FreeText.oneLine(FreeText.tidy(sent.value("title")));
        var when = FreeText.oneLine(FreeText.tidy(sent.value("when")));
        var why = FreeText.tidy(sent.value("why"));
        refuseFaults(title, when, why);
        return new Proposal(
                ItemId.nextUuid(), isOnCard ? deviation.task() : null, course.item().id().value(), deviation.key(), change,
                title.isEmpty() && !isOnCard ? shortened(deviation.title()) : title, when.isEmpty() && isAdded ? added(deviation, course) : when,
                title.isEmpty() && when.isEmpty() ? course.item().sourceLanguage() : by.locale().getLanguage(), role(deviation, course),
                why.isEmpty() ? deviation.why() : why, Proposal.State.WAITING, "", null, by.organisation(), now);
    }

    /** What was added on the spot stands on no card yet: it is added to it, or what it tells of the card is written by hand. */
    private Proposal.Change change(Deviation deviation, boolean isOnCard) {
        var asked = Arrays.stream(Proposal.Change.values()).filter(each -> each.name().equals(sent.value("change"))).findFirst()
            .orElse(deviation.usualChange());
        return !isOnCard ? deviation.sort() == Deviation.Sort.NOT_NEEDED ? Proposal.Change.CHANGE : Proposal.Change.ADD
            : asked == Proposal.Change.ADD || deviation.task() == null ? Proposal.Change.CHANGE : asked;
    }

    private static void refuseFaults(String title, String when, String why) {
        var faults = new ArrayList<Refused.Fault>();
        FreeText.fault("title", title, LONGEST_TITLE).ifPresent(faults::add);
        FreeText.fault("when", when, LONGEST_WHEN).ifPresent(faults::add);
        FreeText.fault("why", why, Review.LONGEST).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static String shortened(String title) {
        var line = FreeText.oneLine(title);
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE - 1) + "…" : line;
    }

    private static @Nullable UUID role(Deviation deviation, Course course) {
        return AddedTask.of(deviation.task(), course).flatMap(AddedTask::role).orElse(deviation.role());
    }

    /** As long from the start as it came. */
    private static String added(Deviation deviation, Course course) {
        return course.log().stream().filter(each -> each.id().equals(deviation.task())).map(Entry::when).findFirst()
            .map(at -> Math.max(0, Duration.between(course.situation().started(), at).toMinutes()) + " min").orElse("");
    }
}
