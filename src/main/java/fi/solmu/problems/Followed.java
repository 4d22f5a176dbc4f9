package fi.solmu.problems;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An improvement as the follow-up shows it: who decides of it, how it stands, and which problem it is for. */
public record Followed(
        ItemId id, int number, String title, String language, UUID organisation, String organisationName, int colour, @Nullable String role,
        @Nullable ItemId problem, @Nullable String problemTitle, Improvement improvement, @Nullable LocalDate lastMet, LocalDate since) {

    /** So many days a decision may take, where the proposal says nothing else (rule G04). */
    static final int DAYS_TO_DECIDE = 30;

    public String code() {
        return Kind.IMPROVEMENT.letters() + "-" + number;
    }

    public String place() {
        return Kind.IMPROVEMENT.place(id);
    }

    public @Nullable String problemPlace() {
        return problem == null ? null : Kind.PROBLEM.place(problem);
    }

    public Standing standing(LocalDate today) {
        return improvement.standing(lastMet, today);
    }

    public long daysWaited(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    public LocalDate due() {
        return improvement.decideBy() == null ? since.plusDays(DAYS_TO_DECIDE) : improvement.decideBy();
    }

    public boolean isLate(LocalDate today) {
        return improvement.isWaiting() && due().isBefore(today);
    }
}
