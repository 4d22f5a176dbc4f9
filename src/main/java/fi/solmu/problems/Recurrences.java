package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.PartsOf;
import fi.solmu.item.VersionDays;
import fi.solmu.web.Viewer;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often problems have come, against what was renewed. */
@Component
@Transactional(readOnly = true)
class Recurrences {

    private final FollowUpRows rows;
    private final VersionDays versions;
    private final PartsOf parts;
    private final Items items;

    Recurrences(FollowUpRows rows, VersionDays versions, PartsOf parts, Items items) {
        this.parts = parts;
        this.rows = rows;
        this.versions = versions;
        this.items = items;
    }

    List<Recurrence> of(List<Recurrence.Row> problems, YearMonth first, int months, Viewer viewer) {
        var ids = problems.stream().map(each -> each.id().value()).toList();
        var times = new HashMap<UUID, Map<YearMonth, Integer>>();
        rows.times(ids, first.atDay(1), viewer).forEach(each ->
            times.computeIfAbsent(each.problem(), none -> new HashMap<>()).put(YearMonth.from(each.month()), each.times()));
        var marks = marks(ids, viewer);
        return problems.stream().map(each -> Recurrence.of(each, times.getOrDefault(each.id().value(), Map.of()),
            marks.getOrDefault(each.id().value(), List.of()), first, months)).toList();
    }

    private Map<UUID, List<Recurrence.Mark>> marks(List<UUID> problems, Viewer viewer) {
        var beside = cards(rows.beside(problems, viewer), viewer);
        var cards = items.all(beside.stream().map(FollowUpRows.Beside::item).distinct().toList(), viewer).stream()
            .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        var known = versions.of(cards.keySet(), viewer);
        var ofCards = beside.stream().flatMap(each -> known.stream().filter(version -> version.item().equals(each.item()))
            .map(version -> Map.entry(each.problem(), mark(version, cards.get(version.item())))));
        var ofImprovements = rows.inUse(problems, viewer).stream().map(each -> Map.entry(each.problem(),
            new Recurrence.Mark(each.day(), false, Kind.IMPROVEMENT.letters() + "-" + each.number(), Kind.IMPROVEMENT.place(each.id()))));
        return Stream.concat(ofCards, ofImprovements)
            .sorted(Map.Entry.comparingByValue(Comparator.comparing(Recurrence.Mark::day)))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A task is renewed by the next version of its card. */
    private List<FollowUpRows.Beside> cards(List<FollowUpRows.Beside> beside, Viewer viewer) {
        var cards = parts.wholes(beside.stream().map(FollowUpRows.Beside::item).toList(), viewer.network());
        return beside.stream().map(each -> new FollowUpRows.Beside(each.problem(), cards.getOrDefault(each.item(), each.item())))
            .distinct().toList();
    }

    private static Recurrence.Mark mark(VersionDays.Version version, Item card) {
        return new Recurrence.Mark(version.from(), true, card.code() + " v" + version.version(), card.place());
    }
}
