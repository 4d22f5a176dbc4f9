package fi.solmu.cards.review;

import fi.solmu.cards.situation.Moments;
import fi.solmu.cards.situation.PastAftermath;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reviews as network files carry them: who was asked and answered, how tasks served, and what was made of it; by organisations. */
@Component
class PastReviews implements PastAftermath {

    private static final int MOST = 100_000;
    private static final Trait TASK = Trait.item("task", Kind.STEP);
    private static final Trait ADDED = Trait.number("added", 1, MOST);
    private static final Trait ORGANISATION = Trait.organisation("organisation");
    private static final Trait REVIEWS = Trait.rows("reviews", ORGANISATION.must(), Trait.date("due").must(), Trait.line("reviewed"));
    private static final Trait RATINGS = new Trait("ratings", Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(
            TASK, ADDED, ORGANISATION.must(), Trait.choice("rating", words(Rating.values())).must(), Trait.text("why")));
    private static final Trait OUTCOMES = Trait.rows("outcomes",
            Trait.choice("sort", words(Deviation.Sort.values())), TASK, ADDED, ORGANISATION, Trait.organisation("other"),
            Trait.choice("made", words(Outcome.Made.values())).must(), Trait.item("item", Kind.PROBLEM, Kind.ACTION_CARD),
            Trait.organisation("by").must(), Trait.line("at").must());
    private static final Trait PROPOSALS = Trait.rows("proposals",
            Trait.choice("sort", words(Deviation.Sort.values())).must(), TASK, ADDED, ORGANISATION.must(), Trait.organisation("other"),
            Trait.choice("change", words(Proposal.Change.values())).must(), Trait.line("title"), Trait.line("when"),
            Trait.choice("language", "fi", "sv", "en"), Trait.item("made", Kind.STEP), Trait.role("role"),
            Trait.text("why"), Trait.choice("state", words(Proposal.State.values())).must(), Trait.text("answer"),
            Trait.number("version", 1, 1_000_000), Trait.organisation("by").must(), Trait.line("at").must());

    private final ReviewRows rows;
    private final Proposals proposals;
    private final Clock clock;

    PastReviews(ReviewRows rows, Proposals proposals, Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public List<Trait> traits() {
        return List.of(REVIEWS, RATINGS, OUTCOMES, PROPOSALS);
    }

    @Override
    public Fields told(ItemId id, Map<UUID, Integer> numbers, Viewer by) {
        return Fields.NONE
            .with("reviews", some(rows.asked(id, by).stream().map(each -> Fields.NONE.with("organisation", each.organisation())
                .with("due", each.due()).with("reviewed", each.reviewed() == null ? null : each.reviewed().toString()))))
            .with("ratings", some(rows.ratings(id, by).stream().map(each -> named(each.task(), numbers).with("organisation", each.organisation())
                .with("rating", each.rating().word()).with("why", blank(each.why())))))
            .with("outcomes", some(rows.outcomes(id, by).stream().map(each -> deviation(each.deviation(), numbers)
                .with("made", word(each.made())).with("item", each.madeId()).with("by", each.organisation()).with("at", each.at().toString()))))
            .with("proposals", some(proposals.ofSituation(id, by).stream().map(each -> deviation(each.deviation(), numbers)
                .with("change", word(each.change())).with("title", blank(each.title())).with("when", blank(each.when()))
                .with("language", each.language()).with("made", each.change() == Proposal.Change.ADD ? each.task() : null).with("role", each.role())
                .with("why", blank(each.why())).with("state", word(each.state())).with("answer", blank(each.answer()))
                .with("version", each.version()).with("by", each.organisation()).with("at", each.at().toString()))));
    }

    @Override
    public void check(Fields past, int entries) {
        for (var name : List.of("reviews", "ratings", "outcomes", "proposals")) {
            var told = past.rows(name);
            var keys = new HashSet<List<Object>>();
            for (int i = 0; i < told.size(); i++) {
                var place = name + "[" + i + "].";
                var row = told.get(i);
                Stream.of("at", "reviewed").forEach(moment -> Moments.read(place + moment, row.text(moment)));
                if (row.number("added", 0) > entries) {
                    throw Refused.at(place + "added", "cards.review-no-such-entry");
                }
                checkDifference(place, row);
                if (name.equals("outcomes") && !keys.add(difference(row))) {
                    throw Refused.at(place + "sort", "cards.learned-made-twice");
                }
                if (name.equals("proposals") && (row.number("version") != null) != row.text("state").equals("accepted")) {
                    throw Refused.at(place + "version", "cards.review-version-of-accepted");
                }
                if (name.equals("proposals") && row.text("change").equals("add") && row.text("title").isEmpty()) {
                    throw Refused.at(place + "title", "cards.review-added-needs-title");
                }
            }
        }
    }

    /** A difference is somebody's, and what was awaited in vain was awaited from somebody. */
    private static void checkDifference(String place, Fields row) {
        if (!row.text("sort").isEmpty() && row.values().get("organisation") == null) {
            throw Refused.at(place + "organisation", "cards.learned-whose");
        }
        if (row.text("sort").equals("awaited_in_vain") && row.values().get("other") == null) {
            throw Refused.at(place + "other", "cards.learned-from-whom");
        }
    }

    private static List<Object> difference(Fields row) {
        return Stream.of("sort", "task", "added", "organisation", "other", "made").<Object>map(each -> row.values().getOrDefault(each, "")).toList();
    }

    @Override
    public void keep(ItemId id, Fields past, List<UUID> entries, Viewer by) {
        past.rows("reviews").forEach(row -> rows.ask(id, new Asked(
            Objects.requireNonNull(row.id("organisation")), Objects.requireNonNull(row.date("due")),
            Moments.read("reviewed", row.text("reviewed"))), by));
        past.rows("ratings").stream().filter(row -> task(row, entries) != null).forEach(row -> rows.rate(id, new Rated(
            task(row, entries), Objects.requireNonNull(row.id("organisation")), Rating.valueOf(name(row, "rating")), row.text("why")),
            null, clock.instant(), by));
        past.rows("outcomes").stream().filter(row -> row.id("item") != null).forEach(row -> rows.made(id, new Outcome(
            key(row, entries), Outcome.Made.valueOf(name(row, "made")), row.id("item"), Objects.requireNonNull(row.id("by")), at(row)), null, by));
        past.rows("proposals").forEach(row -> {
            var change = Proposal.Change.valueOf(name(row, "change"));
            proposals.keep(new Proposal(ItemId.nextUuid(), change == Proposal.Change.ADD ? row.id("made") : row.id("task"), id.value(),
                key(row, entries), change, row.text("title"), row.text("when"), blank(row.text("language")), row.id("role"), row.text("why"),
                Proposal.State.valueOf(name(row, "state")), row.text("answer"), row.number("version"), Objects.requireNonNull(row.id("by")), at(row)),
                null, by);
        });
    }

    private static @Nullable UUID task(Fields row, List<UUID> entries) {
        var added = row.number("added");
        return added == null ? row.id("task") : entries.get(added - 1);
    }

    private static String key(Fields row, List<UUID> entries) {
        return row.text("sort").isEmpty() ? "" : new Deviation(Deviation.Sort.valueOf(name(row, "sort")), task(row, entries), "",
                Objects.requireNonNull(row.id("organisation")), row.id("other"), null, null, "").key();
    }

    /** The parts of the key of a difference; the whole of a log has none. */
    private static Fields deviation(String key, Map<UUID, Integer> numbers) {
        var parts = key.split(":");
        return key.isEmpty() ? Fields.NONE : named(parts[1].isEmpty() ? null : UUID.fromString(parts[1]), numbers)
            .with("sort", parts[0].toLowerCase(Locale.ROOT)).with("organisation", UUID.fromString(parts[2]))
            .with("other", parts.length > 3 ? UUID.fromString(parts[3]) : null);
    }

    private static Fields named(@Nullable UUID task, Map<UUID, Integer> numbers) {
        var added = numbers.get(task);
        return Fields.NONE.with("task", added == null ? task : null).with("added", added);
    }

    private Instant at(Fields row) {
        return Objects.requireNonNullElseGet(Moments.read("at", row.text("at")), clock::instant);
    }

    private static @Nullable List<Map<String, Object>> some(Stream<Fields> told) {
        var all = told.map(Fields::values).toList();
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String name(Fields row, String name) {
        return row.text(name).toUpperCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String[] words(Enum<?>[] values) {
        return Stream.of(values).map(PastReviews::word).toArray(String[]::new);
    }
}
