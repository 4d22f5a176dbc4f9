package fi.solmu.clock;

import fi.solmu.clock.dates.Hours;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisation;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time to come, as the front page tells it: what, when, where, with whom, and whether the reader is in it. */
public record Coming(
        ItemId id, String title, String where, Occurrence occurrence, @Nullable Hours hours,
        List<Organisation> organisations, boolean isMine, boolean isOurs) {

    public Coming {
        organisations = List.copyOf(organisations);
    }

    static Coming of(Moment moment, Map<UUID, Organisation> known, Viewer viewer) {
        var planned = moment.planned();
        return new Coming(
                planned.id(), planned.title(), planned.practice().where(), moment.occurrence(), moment.hours(),
                planned.parties().stream().map(known::get).filter(Objects::nonNull).toList(),
                planned.isMine(viewer), planned.asksFor(viewer));
    }

    public String place() {
        return Kind.PRACTICE.place(id);
    }

    public String when(Say say) {
        return new When(say).date(occurrence, hours);
    }
}
