package fi.solmu.problems;

import fi.solmu.item.Choices;
import fi.solmu.item.Drafts;
import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Makings;
import fi.solmu.item.Makings.NewTie;
import fi.solmu.item.Reading;
import fi.solmu.item.Relation;
import fi.solmu.item.Tags;
import fi.solmu.item.Trait;
import fi.solmu.item.Written;
import fi.solmu.web.Form;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Problems on their way into the log: written in three boxes, kept as problem, solution and proposal in one transaction. */
@Component
@Transactional
class NewProblems {

    static final String DAY = "day";
    static final String PLACE = "place";
    private static final int LONGEST = 10_000;
    private static final List<Trait> MET = List.of(Trait.date(DAY), Trait.organisation("organisation"));

    private final Problems problems;
    private final Drafts drafts;
    private final Choices choices;
    private final Makings makings;
    private final Items items;

    NewProblems(Problems problems, Drafts drafts, Choices choices, Makings makings, Items items) {
        this.problems = problems;
        this.drafts = drafts;
        this.choices = choices;
        this.makings = makings;
        this.items = items;
    }

    @Transactional(readOnly = true)
    NewProblemForm form(Form sent, List<AlikeProblem> alike, Viewer viewer) {
        return new NewProblemForm(sent, choices.of(viewer), places(sent, viewer), alike, problems.today(), ItemId.nextUuid(), viewer.organisation());
    }

    /** Every fault of the boxes and of what is folded below them is told at once. */
    @Transactional(readOnly = true)
    NewProblem read(Form sent, Viewer viewer) {
        var known = choices.of(viewer);
        var reading = new Reading(known);
        var solved = reading.text("solution", sent.value("solution"), LONGEST, false);
        var proposed = reading.text("improvement", sent.value("improvement"), LONGEST, false);
        var met = reading.read(MET, Map.of(DAY, sent.value(DAY), "organisation", viewer.isCoordinator() ? sent.value("organisation") : ""));
        var day = Objects.requireNonNullElse(met.date(DAY), problems.today());
        if (day.isAfter(problems.today())) {
            reading.fault(DAY, "problems.log-day-ahead");
        }
        var said = chosen(sent.value(PLACE), viewer);
        if (said.isEmpty() && !sent.value(PLACE).isBlank()) {
            reading.fault(PLACE, "problems.log-no-such-place");
        }
        var organisation = Objects.requireNonNullElse(met.id("organisation"), viewer.organisation());
        var fields = Map.of("severity", sent.value("severity"), "occurrences", List.of(NewProblem.met(day, organisation)));
        var common = common(sent, audience(sent, said, viewer));
        var draft = drafts.read(Kind.PROBLEM, new Written(common, fields, (field, id) -> true, ""), reading, null, viewer);
        var places = Stream.concat(places(sent, viewer).stream(), said.stream()).distinct().toList();
        return new NewProblem(draft, solved, proposed, places, organisation, problems.today());
    }

    /** The same sending makes it once, however often it comes. */
    ItemId make(NewProblem written, UUID key, Viewer by) {
        var made = makings.make(Kind.PROBLEM, written.draft(), written.ties(), written.places(), key, by);
        var problem = List.of(items.get(made, by));
        if (written.isSolved()) {
            makings.make(Kind.SOLUTION, written.solution(), tie(made, Relation.SOLVES, true), problem, null, by);
        }
        if (written.isProposed()) {
            makings.make(Kind.IMPROVEMENT, written.improvement(), tie(made, Relation.GIVES_RISE_TO, false), problem, null, by);
        }
        return made;
    }

    private static List<NewTie> tie(ItemId problem, Relation relation, boolean forward) {
        return List.of(new NewTie(problem.value(), relation.word(), forward));
    }

    private static Map<String, ?> common(Form sent, Audience audience) {
        var isSaid = !sent.value("visibility").isEmpty();
        return Map.of("title", sent.value("title"), "text", sent.value("text"), "seenBy", isSaid ? sent.all("seenBy").toList() : audience.seenBy(),
            "tags", sent.all("tags").flatMap(line -> Stream.of(line.split("[,;\\n]"))).map(String::strip)
                .filter(tag -> !tag.isEmpty()).limit(Tags.MOST + 1L).toList(),
            "visibility", isSaid ? sent.value("visibility") : audience.visibility().name());
    }

    /** Where nothing is said of who sees it, as on a device without a connection, those who see where it was met; of what is gone nobody else. */
    private Audience audience(Form sent, Optional<Item> said, Viewer viewer) {
        var ids = from(sent);
        var seen = items.all(ids, viewer);
        return seen.size() < ids.size() ? Audience.only(viewer.organisation())
            : Audience.of(Stream.concat(seen.stream(), said.stream()).toList(), viewer.organisation());
    }

    /** Where the reader came from, as far as it is there: a task, and the situation in which it was done. */
    private List<Item> places(Form sent, Viewer viewer) {
        var ids = from(sent);
        var seen = items.all(ids, viewer);
        return ids.stream().flatMap(id -> seen.stream().filter(each -> each.id().value().equals(id) && !each.isRemoved())).toList();
    }

    private static List<UUID> from(Form sent) {
        return Stream.of("from", "situation").flatMap(sent::all).flatMap(id -> id(id).stream()).distinct().toList();
    }

    /** By its number, with or without its name after it. */
    private Optional<Item> chosen(String written, Viewer viewer) {
        var code = written.strip().split("\\s", 2)[0].split("-");
        if (code.length != 2 || !code[1].matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return Kind.withLetters(code[0]).flatMap(kind -> items.numbered(kind, Integer.parseInt(code[1]), viewer)).filter(each -> !each.isRemoved());
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
