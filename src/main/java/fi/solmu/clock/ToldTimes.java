package fi.solmu.clock;

import fi.solmu.clock.dates.Term;
import fi.solmu.item.ItemId;
import fi.solmu.network.Organisations;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was just told of a time, found again by the key in an address, and whose times a reader may tell of. */
@Repository
@Transactional(readOnly = true)
public class ToldTimes {

    private static final Pattern KEY = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\\d{4}-\\d{2}-\\d{2})");

    private final JdbcClient db;
    private final Practices practices;
    private final ClockYears years;
    private final Organisations organisations;

    ToldTimes(JdbcClient db, Practices practices, ClockYears years, Organisations organisations) {
        this.organisations = organisations;
        this.db = db;
        this.practices = practices;
        this.years = years;
    }

    public Closings closings(Viewer viewer) {
        return new Closings(viewer, owned(viewer), practices.today(), years.frozen(viewer));
    }

    /** Nothing when the key is none, when it was taken back meanwhile, or when it is not the reader's to tell. */
    public Optional<ToldTime> find(String key, Viewer viewer) {
        var read = KEY.matcher(key);
        return read.matches() ? find(new ItemId(UUID.fromString(read.group(1))), read.group(2), viewer) : Optional.empty();
    }

    private Optional<ToldTime> find(ItemId id, String date, Viewer viewer) {
        return date(date).flatMap(day -> practices.find(id, viewer)
            .filter(planned -> closings(viewer).mayTell(planned))
            .flatMap(planned -> planned.named(day))
            .filter(moment -> moment.fact() != null)
            .map(moment -> new ToldTime(moment, "", organisations.of(viewer), practices.today())));
    }

    /** No day that a timing could name is outside the years of timings. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !Term.isFar(day));
        } catch (java.time.format.DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** As an address has it. */
    static LocalDate get(String date) {
        return date(date).orElseThrow(NotThere::new);
    }

    /** The coordinator tells of all, a reader of none; so neither is looked up. */
    private Set<UUID> owned(Viewer viewer) {
        return !viewer.isMember() || viewer.isCoordinator() ? Set.of() : db.sql("""
                select id from item
                where network_id = :network and kind = 'PRACTICE' and owner_organisation_id = :organisation and removed_at is null
                """)
            .param("network", viewer.network())
            .param("organisation", viewer.organisation())
            .query(UUID.class).stream().collect(Collectors.toSet());
    }
}
