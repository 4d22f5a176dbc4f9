package fi.solmu.assessment;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Shape;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which the network looks at its own work together. */
public record AssessmentRound(@Nullable LocalDate opened, @Nullable LocalDate closed, @Nullable Integer fewestAnswers) {

    /** The life of a round. It is never opened again: what was said has been read. */
    public enum State { OPEN, CLOSED, INTERPRETED, AGREED }

    /** So many organisations have to answer before the network's mean is shown, when the round says nothing else. */
    public static final int FEWEST = 5;
    private static final int MANY = 999_999_999;

    static final Shape SHAPE = Shape.of(Kind.ASSESSMENT_ROUND, State.class,
            Trait.date("opened"), Trait.date("closed"), Trait.number("fewest_answers", 1, MANY))
        .byDeeds(Shape.STATE).facts("closed", "fewest_answers");

    static AssessmentRound of(Fields fields) {
        return new AssessmentRound(fields.date("opened"), fields.date("closed"), fields.number("fewest_answers"));
    }

    Fields fields() {
        return Fields.NONE.with("opened", opened).with("closed", closed).with("fewest_answers", fewestAnswers);
    }

    public int fewest() {
        return fewestAnswers == null ? FEWEST : fewestAnswers;
    }

    /** While a round is open its closing day says until when answers are awaited. */
    void check(State state) {
        if (opened != null && closed != null && closed.isBefore(opened)) {
            throw Refused.at("closed", "assessment.closed-too-early");
        }
        if (state != State.OPEN && closed == null) {
            throw Refused.at("closed", "assessment.no-closing-day");
        }
    }

    /** Who has answered has done so on the word that few enough answers are not shown. */
    void follow(AssessmentRound before, boolean isAnswered) {
        if (isAnswered && fewest() < before.fewest()) {
            throw Refused.at("fewest_answers", "assessment.fewest-stays");
        }
    }

    AssessmentRound close(LocalDate today) {
        var next = new AssessmentRound(opened, today, fewestAnswers);
        next.check(State.CLOSED);
        return next;
    }
}
