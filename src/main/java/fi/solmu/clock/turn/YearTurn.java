package fi.solmu.clock.turn;

import fi.solmu.clock.ClockYears;
import fi.solmu.clock.Parties;
import fi.solmu.clock.Planned;
import fi.solmu.clock.YearSaid;
import fi.solmu.network.Organisation;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The turn of the year as a review: what the coming year does to each practice, organisation by organisation, and who has accepted what. */
public record YearTurn(
        int year, List<TurnRow> rows, Parties parties, @Nullable YearSaid opened, @Nullable YearSaid frozen, boolean isOver,
        Viewer viewer) {

    /** The practices of one organisation. */
    public record Share(Organisation organisation, List<TurnRow> rows) {

        public long unanswered() {
            return rows.stream().filter(row -> row.standing() != TurnRow.Standing.ACCEPTED).count();
        }
    }

    /** Of what has ended, that which stood in the old year. */
    static List<TurnRow> rows(List<Planned> practices, int year, ClockYears.Answers answers, Map<UUID, LocalDate> ends) {
        return practices.stream()
            .map(planned -> TurnRow.of(planned, year, answers.of(planned.id()), ends.get(planned.id().value())))
            .filter(TurnRow::isSomething)
            .toList();
    }

    /** The reader's own first; in each what needs looking at first. */
    public List<Share> shares() {
        var own = Comparator.<Organisation, Boolean>comparing(each -> !each.id().equals(viewer.organisation()));
        return parties.inOrder().stream().sorted(own.thenComparing(Organisation::colour)).map(organisation -> new Share(organisation, rows.stream()
            .filter(row -> row.planned().organisation().equals(organisation.id()))
            .sorted(Comparator.comparing(TurnRow::what)).toList())).filter(share -> !share.rows().isEmpty()).toList();
    }

    public long many(TurnRow.What what) {
        return rows.stream().filter(row -> row.what() == what).count();
    }

    public long unanswered() {
        return rows.stream().filter(row -> row.standing() != TurnRow.Standing.ACCEPTED).count();
    }

    public List<TurnRow.What> kinds() {
        return Stream.of(TurnRow.What.values()).filter(what -> many(what) > 0).toList();
    }

    /** Asks the reader, and is open. */
    public boolean asks(TurnRow row) {
        return opened != null && row.standing() != TurnRow.Standing.ACCEPTED && mayAccept(row.planned(), viewer);
    }

    public boolean asksOf(Share share) {
        return share.rows().stream().anyMatch(this::asks);
    }

    /** Members of the organisation that answers for it; the coordinator where nobody else does it. */
    static boolean mayAccept(Planned planned, Viewer viewer) {
        return viewer.isCoordinator() || viewer.isMember() && planned.organisation().equals(viewer.organisation());
    }
}
