package fi.solmu.clock;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** As many practices as one likes among forty organisations, each with up to three who take part, and what clashes among them. */
public final class ManyPractices {

    private static final int ORGANISATIONS = 40, TAKE_PART = 3;

    private final List<Planned> all;

    public ManyPractices(List<String> rules) {
        var random = new Random(7);
        all = rules.stream().map(rule -> one(rule, random)).toList();
    }

    /** How many clash in a year, all dates reckoned anew. */
    public long clashes(LocalDate from) {
        return new Clashes(all, new Calendars(Map.of()), from, from.plusYears(1)).all().size();
    }

    private static Planned one(String rule, Random random) {
        var participants = Stream.generate(() -> organisation(random)).limit(random.nextInt(TAKE_PART + 1)).distinct().toList();
        var practice = new Practice("", Timing.byRule(rule), null, participants, "", "", "", List.of());
        return new Planned(
                new ItemId(ItemId.nextUuid()), "Kokous", "IN_FORCE", practice, organisation(random), null, WorkingDays.FINNISH, 1, Instant.EPOCH, Instant.EPOCH);
    }

    private static UUID organisation(Random random) {
        return new UUID(0, 1 + random.nextInt(ORGANISATIONS));
    }
}
