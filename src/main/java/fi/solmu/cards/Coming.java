package fi.solmu.cards;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way of a card: the version that waits for its day, the one that parties are asked of, and what its owner may do next.
 * Concerned are those of the asked whose tasks it still changes; the answers of the others stop nothing.
 */
public record Coming(
        int next, @Nullable CardVersion decided, boolean isWritten, Approval approval, Approval concerned, List<String> unasked,
        boolean mayAnswer, Form form, LocalDate today) {

    public Coming {
        unasked = List.copyOf(unasked);
    }

    /** The draft says just what has been decided for a day to come. */
    public boolean isJustDecided() {
        return decided != null && !isWritten;
    }

    public boolean isToBeSent() {
        return isWritten && !unasked.isEmpty();
    }

    public boolean isReady() {
        return isWritten && unasked.isEmpty() && !concerned.waits(today);
    }

    /** With one press, as nobody stands against it. */
    public boolean isReadyAtOnce() {
        return isReady() && !isOverRefusal();
    }

    public boolean isOverRefusal() {
        return concerned.isOpen() && concerned.isRefusedBySome();
    }

    public boolean isWaiting() {
        return isWritten && unasked.isEmpty() && concerned.waits(today);
    }

    public Coming refused(Form why) {
        return new Coming(next, decided, isWritten, approval, concerned, unasked, mayAnswer, why, today);
    }

    /** Today, until something else has been written. */
    public Field from(Page page) {
        var written = form.value("from").isEmpty() ? new Form(Map.of("from", List.of(today.toString())), form.faults()) : form;
        return written.field(page, "from", page.t("cards.approval-from")).type("date").hint(page.t("cards.approval-from-hint"));
    }

    public Field reason(Page page) {
        return form.field(page, "reason", page.t("cards.approval-in-spite")).as(Field.Kind.TEXT).longest(2000).required()
            .hint(page.t("cards.approval-in-spite-hint"));
    }
}
