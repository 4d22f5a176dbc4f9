package fi.solmu.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A party whose tasks a coming version changes: since when it is asked, until which day its answer is waited for, and what it has said. */
public record AskedParty(UUID organisation, String name, int colour, int round, LocalDate asked, LocalDate until, List<PartyWord> words) {

    public AskedParty {
        words = List.copyOf(words);
    }

    /** The last yes or no to what it was last asked; a remark stands for it only until there is one. */
    public @Nullable PartyWord word() {
        return said().filter(each -> each.answer() != Answer.REMARKED).findFirst().orElseGet(this::last);
    }

    @Nullable PartyWord last() {
        return said().findFirst().orElse(null);
    }

    /** What it has said besides: remarks, what it has changed its mind from, and what it said of earlier sendings. */
    public List<PartyWord> others() {
        return words.stream().filter(each -> !each.equals(word())).toList();
    }

    public boolean isAskedAgain() {
        return words.stream().anyMatch(each -> each.round() < round);
    }

    private Stream<PartyWord> said() {
        return words.stream().filter(each -> each.round() >= round);
    }

    public boolean has(Answer answer) {
        var word = word();
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
        return has(Answer.APPROVED) ? Answer.APPROVED.label() : has(Answer.REFUSED) ? Answer.REFUSED.label() : !isDecided && isWaitedFor(today)
            ? isAskedAgain() ? "cards.approval-waits-again" : "cards.approval-waits"
            : "cards.approval-silent";
    }

    public String knot(LocalDate today) {
        return has(Answer.APPROVED) ? "tied" : has(Answer.REFUSED) ? "loose" : isWaitedFor(today) ? "open" : "half";
    }

    public String tone(LocalDate today) {
        return has(Answer.APPROVED) ? "ok" : has(Answer.REFUSED) ? "bad" : isWaitedFor(today) ? "soft" : "warn";
    }
}
