package fi.solmu.clock.turn;

import fi.solmu.clock.ClockYears;
import fi.solmu.clock.Practices;
import fi.solmu.item.Duties;
import fi.solmu.item.Duty;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the turn of the year expects of a reader: that the practices of the reader's organisation are accepted for the coming year. */
@Component
class YearDuties implements Duties {

    private final ClockYears years;
    private final Practices practices;

    YearDuties(ClockYears years, Practices practices) {
        this.years = years;
        this.practices = practices;
    }

    @Override
    public List<Duty> of(Viewer viewer) {
        int now = practices.today().getYear();
        return viewer.isMember() ? years.opened(now, now + 1, viewer).stream().flatMap(year -> duties(year, viewer).stream()).toList() : List.of();
    }

    private List<Duty> duties(int year, Viewer viewer) {
        var own = practices.of(viewer).stream()
            .filter(planned -> planned.isInForce() && planned.organisation().equals(viewer.organisation())).toList();
        var waiting = YearTurn.rows(own, year, years.answers(year, viewer), Map.of()).stream()
            .filter(row -> row.standing() != TurnRow.Standing.ACCEPTED).toList();
        var last = LocalDate.of(year - 1, 12, 31);
        return waiting.isEmpty() ? List.of()
                : List.of(new Duty("/clock/turn?year=" + year, waiting.get(0).planned().title(), "clock.duty-turn", waiting.size(), last));
    }
}
