package fi.solmu.cards.review;

import fi.solmu.cards.situation.Line;
import fi.solmu.item.Item;
import fi.solmu.item.Visibility;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A review as its page shows it: my tasks to rate, then the differences and what is made of them, then what the others said. */
public record ReviewPage(
        Review review, @Nullable Item card, List<Organisation> organisations, Map<UUID, Item> items, Map<UUID, List<UUID>> problems, Form said,
        LocalDate today) {

    private static final int BUTTONS = 2;

    public ReviewPage {
        organisations = List.copyOf(organisations);
        items = Map.copyOf(items);
        problems = Map.copyOf(problems);
    }

    public Item item() {
        return review.course().item();
    }

    public String place() {
        return item().place();
    }

    public List<Line> mine(Viewer viewer) {
        return review.of(viewer.organisation());
    }

    /** What was sent and refused comes back as it was sent. */
    public Field rating(Page page, Line line) {
        var name = Review.rating(line.task().id());
        var chosen = said.values().containsKey(name) || isRatingRefused() ? said.value(name)
            : review.rated(line.task().id(), line.organisation()).map(each -> each.rating().word()).orElse("");
        var field = marked(page, new Field(name, line.task().title(), List.of(chosen)).as(Field.Kind.RADIOS).required());
        Stream.of(Rating.values()).forEach(each -> field.choice(each.word(), page.t(each.label())));
        return field;
    }

    private boolean isRatingRefused() {
        return said.isRefused() && said.value("deviation").isEmpty();
    }

    public Field why(Page page, Line line) {
        var name = Review.field(line.task().id());
        var words = isRatingRefused() ? said.value(name) : review.rated(line.task().id(), line.organisation()).map(Rated::why).orElse("");
        return marked(page, new Field(name, page.t("cards.review-why"), List.of(words)).longest(Review.LONGEST));
    }

    public String was(Line line) {
        return isRatingRefused() ? said.value(Review.was(line.task().id()))
            : review.rated(line.task().id(), line.organisation()).map(Rated::words).orElse("");
    }

    private Field marked(Page page, Field field) {
        said.faults().stream().filter(each -> each.field().equals(field.name())).findFirst()
            .ifPresent(each -> field.error(page.t(each.key(), each.arguments())));
        return field;
    }

    public Organisation organisation(@Nullable UUID id) {
        return organisations.stream().filter(each -> each.id().equals(id)).findFirst()
            .orElseGet(() -> new Organisation(new UUID(0, 0), "", "other", "", 0, 0));
    }

    public List<Deviation> deviations(Viewer viewer) {
        return review.deviations().firstOf(viewer.organisation());
    }

    public String how(Page page, Deviation of) {
        return of.sort() != Deviation.Sort.LATE ? page.t(of.sort().label())
            : of.minutes() == null ? page.t("cards.review-late-untold") : page.t("cards.review-late-by", "n", of.minutes());
    }

    public Optional<Outcome> problemOf(Deviation of) {
        return review.made(of.key(), Outcome.Made.PROBLEM);
    }

    public boolean maySettle(Viewer viewer) {
        return viewer.isMember() && review.isOver() && !item().isRemoved();
    }

    /** What is not seen is not told of: only that there is something. */
    public Optional<Item> seen(UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    public Optional<Item> cardMade() {
        return review.made("", Outcome.Made.CARD).flatMap(each -> seen(each.madeId()));
    }

    public boolean mayBecomeCard(Viewer viewer) {
        return maySettle(viewer) && review.course().isLedBy(viewer) && review.course().situation().card() == null
            && review.made("", Outcome.Made.CARD).isEmpty();
    }

    public boolean isAsked(Deviation of) {
        return said.isRefused() && said.value("deviation").equals(of.key());
    }

    public List<Item> known(Deviation of) {
        var card = review.course().situation().card();
        return Stream.of(of.task(), card).filter(each -> each != null).flatMap(each -> problems.getOrDefault(each, List.of()).stream()).distinct()
            .map(items::get).filter(Objects::nonNull).toList();
    }

    /** Of the task itself, so few that each has a button of its own. */
    public List<Item> knownOfTask(Deviation of) {
        return of.task() == null ? List.of() : problems.getOrDefault(of.task(), List.of()).stream().map(items::get).filter(Objects::nonNull)
            .limit(BUTTONS).toList();
    }

    public Field knownProblems(Page page, Deviation of, String where) {
        var field = new Field("problem", page.t("cards.review-known"), List.of()).as(Field.Kind.SELECT).in(where).required();
        known(of).forEach(each -> field.choice(each.id().toString(), each.code() + " " + each.title()));
        return field;
    }

    /** How the card should change; what was added is added, and what has no task is written by hand. */
    public Field changes(Page page, Deviation of, String where) {
        var field = new Field("change", page.t("cards.review-change"), List.of(isAsked(of) ? said.value("change") : of.usualChange().name()))
            .as(Field.Kind.SELECT).in(where).required();
        Stream.of(Proposal.Change.CHANGE, Proposal.Change.REMOVE).forEach(each -> field.choice(each.name(), page.t(each.label())));
        return field;
    }

    public Field words(Page page, Deviation of, String name, int longest, String where) {
        var field = new Field(name, page.t("cards.review-proposed-" + name), List.of(isAsked(of) ? said.value(name) : "")).longest(longest);
        if (isAsked(of)) {
            marked(page, field);
        } else {
            field.in(where);
        }
        return field;
    }

    /** Whoever sees the card sees what is proposed to it. */
    public String seenBy(Page page, Item seen) {
        return seen.visibility() == Visibility.ORGANISATION ? seen.ownerName() : page.say().list(
            organisations.stream().filter(each -> seen.parties().contains(each.id()) || each.id().equals(seen.owner()))
                .map(Organisation::name).toList());
    }

    /** What the others have said of their own tasks: organisations, never persons. */
    public List<Rated> others(Viewer viewer) {
        return review.ratings().stream().filter(each -> !each.organisation().equals(viewer.organisation())).toList();
    }

    public String title(UUID task) {
        return review.course().standing().tasks().stream().filter(each -> each.id().equals(task)).map(each -> each.title()).findFirst().orElse("");
    }
}
