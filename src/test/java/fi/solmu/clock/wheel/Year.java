package fi.solmu.clock.wheel;

import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.Occurrence.Exactness;
import fi.solmu.clock.dates.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Years full of work to draw in tests. */
final class Year {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final YearWheel.View VIEW = new YearWheel.View(2026, TODAY, null);
    private static final List<String> TITLES = List.of("Tilastoajo", "Kuukauden häiriöiden jälkipuinti",
        "Asiakasraati", "Toimintasuunnitelman ja budjetin lukitus", "Työpaja", "Verkoston arviointi: roolit, osaaminen");

    private Year() {}

    static List<RingName> rings(int count) {
        return IntStream.range(0, count).mapToObj(i -> new RingName("r" + i, "Etelärannan seutu " + i, i % 8 + 1))
            .toList();
    }

    static List<WheelEntry> busy(int count, int rings) {
        var random = new Random(7);
        return IntStream.range(0, count).mapToObj(i -> {
            int days = random.nextInt(100) < 55 ? 1 + random.nextInt(10) : 10 + random.nextInt(45);
            return entry("p" + i, TITLES.get(i % TITLES.size()), "r" + random.nextInt(rings),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(355)), days);
        }).toList();
    }

    static WheelEntry entry(String id, String title, String ring, LocalDate first, int days) {
        return new WheelEntry(id, "/" + id, title, ring,
            new Occurrence(first, first, first.plusDays(days - 1L), Exactness.DAY), false);
    }

    static List<WheelEntry> entries(String id, String ring, Map<String, ?> timing, boolean shared) {
        return Timing.of(timing).occurrences(2026).stream()
            .map(occurrence -> new WheelEntry(id, "/" + id, "Yhteinen arviointi", ring, occurrence, shared)).toList();
    }
}
