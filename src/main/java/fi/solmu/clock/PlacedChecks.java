package fi.solmu.clock;

import fi.solmu.item.CheckDays;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Item;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Visibility;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks that other modules have put on a day of the clock: practices with one time, of which the role is reminded. */
@Component
@Transactional
class PlacedChecks implements CheckDays {

    private static final List<String> REMINDED = List.of("0", "5");

    private final Items items;
    private final Practices practices;
    private final PracticeRows rows;
    private final ClockYears years;

    PlacedChecks(Items items, Practices practices, PracticeRows rows, ClockYears years) {
        this.items = items;
        this.practices = practices;
        this.rows = rows;
        this.years = years;
    }

    @Override
    public ItemId place(Item of, String title, String why, LocalDate day, @Nullable UUID role, Viewer by) {
        var fields = Fields.NONE.with("timing", on(day)).with("responsible", role).with("why", why).with("remind", REMINDED);
        var isOpen = of.visibility() == Visibility.NETWORK || of.visibility() == Visibility.PUBLIC;
        var parties = isOpen ? List.<UUID>of()
            : Stream.concat(Stream.of(of.owner()), of.parties().stream()).filter(party -> !party.equals(by.organisation())).distinct().toList();
        var seen = isOpen ? Visibility.NETWORK : parties.isEmpty() ? Visibility.ORGANISATION : Visibility.PARTIES;
        return items.add(Kind.PRACTICE, new ItemDraft(title, "", Practice.State.IN_FORCE.name(), by.locale().getLanguage(), by.organisation(),
            null, seen, parties, null, fields), by);
    }

    @Override
    public void move(ItemId placed, LocalDate day, Viewer by) {
        standing(placed, by).ifPresent(item -> {
            var fields = practices.get(placed, by).practice().fields().with("timing", on(day));
            items.deed(placed, item.draft(fields).in(Practice.State.IN_FORCE.name()), Deed.MOVED, by);
        });
    }

    /** A time of a closed year stays untold. */
    @Override
    public void hold(ItemId placed, Viewer by) {
        standing(placed, by).ifPresent(item -> {
            var practice = practices.get(placed, by).practice();
            var today = practices.today();
            var frozen = years.frozen(by);
            var facts = new ArrayList<>(practice.facts());
            practices.get(placed, by).moments(today.minusYears(2), today.plusDays(1)).stream()
                .filter(moment -> moment.fact() == null && !frozen.contains(moment.occurrence().original().getYear()))
                .forEach(moment -> facts.add(new Fact(moment.occurrence().original(), Fact.State.HELD, null, "")));
            if (facts.size() > practice.facts().size()) {
                items.deed(placed, item.draft(practice.with(facts).fields()), Deed.HELD, by);
            }
        });
    }

    @Override
    public void end(ItemId placed, Viewer by) {
        standing(placed, by).filter(item -> !item.state().equals(Practice.State.ENDED.name())).ifPresent(item ->
            items.deed(placed, item.draft(practices.get(placed, by).practice().fields()).in(Practice.State.ENDED.name()), Deed.CHANGED, by));
    }

    /** It may have been removed or hidden since; then the day stands in the item alone that is checked. */
    private Optional<Item> standing(ItemId placed, Viewer by) {
        return items.find(placed, by).filter(item -> !item.isRemoved()).map(item -> {
            rows.lock(placed, by);
            return items.get(placed, by);
        });
    }

    private static Map<String, Object> on(LocalDate day) {
        return Map.of("rule", "X-DATES=" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }
}
