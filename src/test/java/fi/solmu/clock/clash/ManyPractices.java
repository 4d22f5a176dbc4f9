package fi.solmu.clock.clash;

import fi.solmu.clock.Calendars;
import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practice;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As many practices as one likes among forty organisations, each with a role that answers and up to three who take part;
 * half of them serve a customer group, some should come before others; and what clashes among them.
 */
public final class ManyPractices {

    private static final int ORGANISATIONS = 40, TAKE_PART = 3, ROLES = 400, GROUPS = 60, ORDERED = 10;

    private final List<Planned> all;
    private final GroupsOfClock groups;
    private final List<ClashGround.Order> orders;

    public ManyPractices(List<String> rules) {
        var random = new Random(7);
        all = rules.stream().map(rule -> one(rule, random)).toList();
        var known = IntStream.range(0, GROUPS).mapToObj(number -> new GroupsOfClock.Group(new UUID(2, number), "Ryhmä " + number)).toList();
        groups = new GroupsOfClock(known, all.stream().filter(each -> random.nextBoolean()).collect(Collectors.toMap(
                each -> each.id().value(), each -> Set.of(known.get(random.nextInt(GROUPS)).id()))));
        orders = Stream.generate(() -> new ClashGround.Order(any(random), any(random))).limit(rules.size() / ORDERED).toList();
    }

    /** How many clash in a year, all dates reckoned anew. */
    public long clashes(LocalDate from) {
        return new Clashes(new ClashGround(all, new Calendars(Map.of()), groups, orders, from, from.plusYears(1))).all().size();
    }

    private UUID any(Random random) {
        return all.get(random.nextInt(all.size())).id().value();
    }

    private static Planned one(String rule, Random random) {
        var participants = Stream.generate(() -> organisation(random)).limit(random.nextInt(TAKE_PART + 1)).distinct().toList();
        var practice = new Practice("", Timing.byRule(rule), new UUID(1, random.nextInt(ROLES)), participants, "", "", "", List.of());
        return new Planned(
                new ItemId(ItemId.nextUuid()), "Kokous", "IN_FORCE", practice, organisation(random), null, WorkingDays.FINNISH, 1, Instant.EPOCH, Instant.EPOCH);
    }

    private static UUID organisation(Random random) {
        return new UUID(0, 1 + random.nextInt(ORGANISATIONS));
    }
}
