package fi.solmu.cards.review;

import fi.solmu.cards.situation.Line;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ratings of one's own tasks as their form sends them; what is not chosen, or is as the page had it, is not told. */
record RatingForm(Form sent) {

    List<Rated> of(Review review, Viewer by) {
        return review.of(by.organisation()).stream().map(Line::task).flatMap(task -> {
            var rating = rating(Review.rating(task.id()));
            var why = FreeText.tidy(sent.value(Review.field(task.id())));
            var was = FreeText.tidy(sent.value(Review.was(task.id())));
            return rating.map(each -> new Rated(task.id(), by.organisation(), each, why)).stream()
                .filter(each -> !FreeText.tidy(each.words()).equals(was));
        }).toList();
    }

    /** None where nothing was chosen; what is no rating is nobody's choice. */
    private Optional<Rating> rating(String field) {
        var chosen = sent.value(field);
        if (!chosen.isBlank() && Rating.of(chosen).isEmpty()) {
            throw Refused.at(field, "item.not-a-choice");
        }
        return Rating.of(chosen);
    }

    boolean isAllWorked() {
        return sent.value("done").equals("worked");
    }

    boolean isFinished() {
        return !sent.value("done").isEmpty();
    }
}
