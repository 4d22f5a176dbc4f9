package fi.solmu.problems;

import fi.solmu.item.Choices;
import fi.solmu.item.Item;
import fi.solmu.item.Kind;
import fi.solmu.item.Tags;
import fi.solmu.item.Visibility;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of three boxes: one line is enough, and all else is there for who has more to say. */
public record NewProblemForm(
        Form form, Choices.Of choices, List<Item> places, List<AlikeProblem> alike, LocalDate today, UUID fresh, UUID writer) {

    private static final int LONGEST = 10_000;
    private static final List<String> FOLDED = List.of("text", "place", "severity", "day", "organisation", "tags", "visibility", "seenBy", "files");
    private static final List<String> PLACES = Stream.of(Kind.ACTION_CARD, Kind.PRACTICE, Kind.PROMISE, Kind.JOURNEY_STEP, Kind.PROJECT)
        .map(Kind::word).toList();

    /** What is written from a place that not all see is seen by those who see the place, unless its writer says otherwise. */
    public NewProblemForm {
        if (!form.values().containsKey("visibility")) {
            var filled = new HashMap<>(form.values());
            var audience = Audience.of(places, writer);
            filled.put("visibility", List.of(audience.visibility().name()));
            filled.put("seenBy", audience.seenBy());
            form = new Form(filled, form.faults());
        }
    }

    /** The key of a sending that has come back stays: it is still the same one. */
    public String key() {
        return form.value("key").isEmpty() ? fresh.toString() : form.value("key");
    }

    public Field title(Page page) {
        return form.field(page, "title", page.t("problems.log-what")).hint(page.t("problem.title-hint")).required().longest(200);
    }

    public Field solution(Page page) {
        return form.field(page, "solution", page.t("problems.log-solved")).hint(page.t("problems.log-solved-hint"))
            .as(Field.Kind.TEXT).longest(LONGEST);
    }

    public Field improvement(Page page) {
        return form.field(page, "improvement", page.t("problems.log-better")).hint(page.t("problems.log-better-hint"))
            .as(Field.Kind.TEXT).longest(LONGEST);
    }

    public Field text(Page page) {
        return form.field(page, "text", page.t("problem.text")).hint(page.t("problem.text-hint")).as(Field.Kind.TEXT).longest(LONGEST);
    }

    /** Chosen by its number; the browser offers those that there are. */
    public Field place(Page page) {
        return form.field(page, "place", page.t("problems.log-place")).hint(page.t("problems.log-place-hint")).longest(300)
            .suggest(choices.items(PLACES).stream().map(each -> each.code() + " " + each.title()).toList());
    }

    public Field severity(Page page) {
        var field = form.field(page, "severity", page.t("problem.severity")).as(Field.Kind.RADIOS);
        IntStream.rangeClosed(1, 3).forEach(n -> field.choice(
            String.valueOf(n), page.t("problem.severity." + n), page.t("problem.severity." + n + "-hint")));
        return field;
    }

    /** Today, unless something else is written or brought along. */
    public Field day(Page page) {
        var field = form.field(page, "day", page.t("problem.occurrences-date")).type("date");
        return !form.value("day").isEmpty() && (form.isRefused() || form.value("day").compareTo(today.toString()) <= 0) ? field
            : new Field("day", page.t("problem.occurrences-date"), List.of(today.toString())).type("date").error(field.error());
    }

    /** Whoever logs it met it; the coordinator also logs what others tell. */
    public Field organisation(Page page) {
        var told = form.value("organisation");
        return organisations(new Field("organisation", page.t("problem.occurrences-organisation"),
            List.of(told.isEmpty() ? page.viewer().organisation().toString() : told)).as(Field.Kind.SELECT));
    }

    public Field tags(Page page) {
        return form.field(page, "tags", page.t("item.tags")).hint(page.t("item.tags-hint")).longest(Tags.MOST * (Tags.LONGEST + 2));
    }

    public Field visibility(Page page) {
        var field = form.field(page, "visibility", page.t("item.visibility")).as(Field.Kind.RADIOS).required();
        Stream.of(Visibility.NETWORK, Visibility.ORGANISATION, Visibility.PARTIES).forEach(each -> field.choice(
            each.name(), page.t("item.visibility." + each.name().toLowerCase(Locale.ROOT), "n", choices.organisations().size())));
        return field;
    }

    public Field parties(Page page) {
        return organisations(form.field(page, "seenBy", page.t("item.parties")).as(Field.Kind.CHECKBOXES));
    }

    public String seenBy() {
        return Stream.of(Visibility.values()).map(Enum::name).filter(form.value("visibility")::equals).findFirst()
            .orElse(Visibility.NETWORK.name()).toLowerCase(Locale.ROOT);
    }

    public String seenByNames(Page page) {
        return seenBy().equals("organisation") ? page.viewer().organisationName() : page.say().list(choices.organisations().stream()
            .filter(each -> form.all("seenBy").anyMatch(each.id().toString()::equals)).map(each -> each.name()).toList());
    }

    /** Whether something is wrong, or written, in what is folded. */
    public boolean isUnfolded() {
        return form.faults().stream().anyMatch(fault -> FOLDED.contains(fault.field())) || !form.value("text").isEmpty();
    }

    public String back(Page page) {
        return page.at(places.isEmpty() ? "/problems" : places.get(0).place());
    }

    private Field organisations(Field field) {
        choices.organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }
}
