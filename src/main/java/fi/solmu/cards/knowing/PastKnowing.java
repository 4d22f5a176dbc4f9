package fi.solmu.cards.knowing;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Trait;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who must know a card and which roles have been rehearsed, as network files carry it: by roles, not by persons. */
@Component
@Transactional
public class PastKnowing {

    private static final int MOST = 100_000;
    private static final Trait KNOWERS = Trait.rows("knowers", Trait.role("role").must());
    private static final Trait MONTHS = Trait.number("rehearse_months", 1, Knowing.MOST_MONTHS);
    private static final Trait REHEARSALS = new Trait("rehearsals", Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(
            Trait.role("role").must(), Trait.date("date").must(), Trait.choice("how", "alone", "said").must()));

    private final KnowingRows rows;

    PastKnowing(KnowingRows rows) {
        this.rows = rows;
    }

    public List<Trait> traits() {
        return List.of(KNOWERS, MONTHS, REHEARSALS);
    }

    /** Adds to what else is told of the card. */
    public Fields told(Fields past, ItemId card, Viewer by) {
        return past.with("knowers", some(rows.added(card, by).stream().map(role -> Map.<String, Object>of("role", role))))
            .with("rehearse_months", rows.said(card, by).orElse(null))
            .with("rehearsals", some(rows.rehearsed(card, by).stream()
                .map(each -> Fields.NONE.with("role", each.role()).with("date", each.day()).with("how", each.how().word()).values())));
    }

    /** Of what a file brings nobody is named. */
    public void keep(ItemId card, Fields past, Viewer by) {
        if (!past.rows("knowers").isEmpty()) {
            rows.add(card, past.rows("knowers").stream().map(row -> Objects.requireNonNull(row.id("role"))).toList(), List.of(), by);
        }
        var months = past.number("rehearse_months");
        if (months != null) {
            rows.months(card, months, by);
        }
        past.rows("rehearsals").forEach(row -> rows.rehearse(card, Objects.requireNonNull(row.id("role")), null,
            Objects.requireNonNull(row.date("date")), Rehearsal.How.valueOf(row.text("how").toUpperCase(Locale.ROOT)), by));
    }

    private static @org.jspecify.annotations.Nullable List<Map<String, Object>> some(Stream<Map<String, Object>> rows) {
        var all = rows.toList();
        return all.isEmpty() ? null : all;
    }
}
