package fi.solmu.cards;

import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the parties whose tasks a version of a card changes have been asked, and what they have said. */
public record Approval(int version, int round, @Nullable LocalDate sent, @Nullable Outcome outcome, String reason, List<AskedParty> parties,
        List<FormerParty> formerly) {

    /** How the life of a version as a draft ended. */
    public enum Outcome { IN_FORCE, WITHDRAWN }

    /** Nobody has been asked of that version. */
    static Approval none(int version) {
        return new Approval(version, 0, null, null, "", List.of(), List.of());
    }

    public Approval {
        parties = List.copyOf(parties);
        formerly = List.copyOf(formerly);
    }

    public boolean isOpen() {
        return round > 0 && outcome == null;
    }

    public boolean isDecided() {
        return outcome == Outcome.IN_FORCE;
    }

    public Optional<AskedParty> of(UUID organisation) {
        return parties.stream().filter(each -> each.organisation().equals(organisation)).findFirst();
    }

    /** As if only they had been asked. */
    Approval among(Set<UUID> needed) {
        return new Approval(version, round, sent, outcome, reason,
            parties.stream().filter(each -> needed.contains(each.organisation())).toList(), formerly);
    }

    public boolean isRefusedBySome() {
        return parties.stream().anyMatch(each -> each.has(Answer.REFUSED));
    }

    public long answered() {
        return parties.stream().filter(AskedParty::hasAnswered).count();
    }

    public long approved() {
        return parties.stream().filter(each -> each.has(Answer.APPROVED)).count();
    }

    public boolean waits(LocalDate today) {
        return isOpen() && parties.stream().anyMatch(each -> each.isWaitedFor(today));
    }

    /** The day after which silence stops nothing any more. */
    public @Nullable LocalDate until(LocalDate today) {
        return parties.stream().filter(each -> each.isWaitedFor(today)).map(AskedParty::until).max(LocalDate::compareTo).orElse(null);
    }

    /**
     * Those whose tasks it changes have been asked of just this, nobody's time still runs, and over a refusal the owner says why.
     * Needed are those it touches; unasked are those of them who have not been asked of it as it stands now.
     */
    void allow(Set<UUID> needed, Collection<String> unasked, String why, LocalDate today) {
        if (!unasked.isEmpty()) {
            throw new Refused(isOpen() ? "cards.approval-send-again" : "cards.approval-send-first", "who", String.join(", ", unasked));
        }
        var concerned = parties.stream().filter(each -> needed.contains(each.organisation())).toList();
        var waited = concerned.stream().filter(each -> each.isWaitedFor(today)).toList();
        if (!waited.isEmpty()) {
            throw new Refused("cards.approval-wait", "who", names(waited), "date",
                waited.stream().map(AskedParty::until).max(LocalDate::compareTo).orElseThrow());
        }
        var against = concerned.stream().filter(each -> each.has(Answer.REFUSED)).toList();
        if (!against.isEmpty() && why.isBlank()) {
            throw Refused.at("reason", "cards.approval-say-why", "who", names(against));
        }
    }

    private static String names(List<AskedParty> parties) {
        return parties.stream().map(AskedParty::name).collect(Collectors.joining(", "));
    }
}
