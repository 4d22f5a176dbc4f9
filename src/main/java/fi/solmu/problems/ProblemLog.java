package fi.solmu.problems;

import fi.solmu.item.Register;
import fi.solmu.network.Organisation;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One page of the problem log, with the organisations it names. */
public record ProblemLog(
        Register<ProblemRow> register, LogAsked asked, Map<UUID, Organisation> organisations, LocalDate today) {

    static ProblemLog of(LogAsked asked, List<ProblemRow> found, List<Organisation> organisations, LocalDate today) {
        return new ProblemLog(
                Register.of(Problem.SHAPE, asked.asked(), found, organisations),
                asked,
                organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity())), today);
    }

    /** Nothing there at all, as against nothing that matches. */
    public boolean isUntouched() {
        return register.isUntouched() && asked.active() == 0;
    }

    /** "pe 20.11." this year, with the year before that. */
    public String when(Page page, ProblemRow row) {
        return row.lastMet().getYear() == today.getYear() ? page.say().weekday(row.lastMet()) : page.say().date(row.lastMet());
    }

    /** Those who have met it; the one who logged it when nobody has said so. */
    public List<Organisation> metBy(ProblemRow row) {
        var ids = row.metBy().isEmpty() ? List.of(row.owner()) : row.metBy();
        return ids.stream().map(organisations::get).filter(Objects::nonNull).toList();
    }
}
