package fi.solmu.cards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party whose tasks a coming version changes: since when it is asked, until which day its answer is waited for, and what it has said. */
public record AskedParty(
        UUID organisation, String name, int colour, int round, LocalDate asked, LocalDate until, boolean isAskedAgain, @Nullable PartyWord word) {

    public boolean has(Answer answer) {
        return word != null && word.answer() == answer;
    }

    /** Something to think of is neither yes nor no: the answer itself is still waited for. */
    public boolean hasAnswered() {
        return has(Answer.APPROVED) || has(Answer.REFUSED);
    }

    public boolean isWaitedFor(LocalDate today) {
        return !hasAnswered() && !today.isAfter(until);
    }

    /** Once the version is decided on, whoever had not answered by then did not answer, for ever. */
    public String label(LocalDate today, boolean isDecided) {
        return hasAnswered() ? word.answer().label() : !isDecided && isWaitedFor(today)
            ? isAskedAgain ? "cards.approval-waits-again" : "cards.approval-waits"
            : "cards.approval-silent";
    }

    public String knot(LocalDate today) {
        return has(Answer.APPROVED) ? "tied" : has(Answer.REFUSED) ? "loose" : isWaitedFor(today) ? "open" : "half";
    }

    public String tone(LocalDate today) {
        return has(Answer.APPROVED) ? "ok" : has(Answer.REFUSED) ? "bad" : isWaitedFor(today) ? "soft" : "warn";
    }
}
