package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of an item of any kind, new or opened for change: what it asks, what is written in it, who will see it. */
public record ItemForm(
        Shape shape, Form form, Choices.Of choices, @Nullable Item item, @Nullable Item tiedTo, String relation,
        boolean forward, UUID key, int revision, LocalDate today) {

    private static final List<String> LAST = List.of("state", "owner", "ownerRole", "tags", "reviewBy", "visibility", "seenBy");

    public boolean isNew() {
        return item == null;
    }

    public String kindLabel() {
        return "item.kind." + shape.kind().word();
    }

    public Field title(Page page) {
        return written(questions(page).field("title", Trait.line("title").must()).longest(200), page);
    }

    public Field text(Page page) {
        return written(questions(page).field("text", Trait.text("text")), page);
    }

    /** An item is written in its own language, also by one who reads it in another. */
    public boolean isInAnotherLanguage(Page page) {
        return item != null && !item.sourceLanguage().equals(page.say().language());
    }

    private Field written(Field field, Page page) {
        return item != null && isInAnotherLanguage(page) ? field.language(item.sourceLanguage()) : field;
    }

    /** Every part of the kind, in the order of its shape; a kind with controls of its own leaves some out. */
    public List<FormPart> parts(Page page, String... leftOut) {
        var out = List.of(leftOut);
        return shape.fields().stream().filter(trait -> !out.contains(trait.name()) && !shape.isByDeeds(trait.name()))
            .map(questions(page)::part).toList();
    }

    public FormPart part(Page page, String name) {
        return questions(page).part(shape.field(name).orElseThrow());
    }

    public Field state(Page page) {
        var field = common(page, "state", "item.state").as(Field.Kind.SELECT);
        shape.states().forEach(state -> field.choice(state, page.t(Shape.stateLabel(shape.kind(), state))));
        return field;
    }

    public boolean mayChooseState() {
        return shape.states().size() > 1 && !shape.isByDeeds(Shape.STATE);
    }

    public Field ownerRole(Page page) {
        return questions(page).roles(common(page, "ownerRole", "item.owner-role"));
    }

    public Field owner(Page page) {
        return questions(page).organisations(common(page, "owner", "item.owner").as(Field.Kind.SELECT).required());
    }

    public Field visibility(Page page) {
        var field = common(page, "visibility", "item.visibility").as(Field.Kind.RADIOS).required();
        Stream.of(Visibility.NETWORK, Visibility.ORGANISATION, Visibility.PARTIES).forEach(each -> field.choice(
                each.name(), page.t("item.visibility." + each.name().toLowerCase(java.util.Locale.ROOT),
                        "n", choices.organisations().size())));
        return field;
    }

    public Field parties(Page page) {
        return questions(page).organisations(common(page, "seenBy", "item.parties").as(Field.Kind.CHECKBOXES));
    }

    /** One line, commas between; what the network uses already is offered after what is written. */
    public Field tags(Page page) {
        var written = form.value("tags").replaceAll("[,;\\s]+$", "");
        var before = written.isEmpty() ? "" : written + ", ";
        return common(page, "tags", "item.tags").longest(Tags.LONGEST_LINE)
            .suggest(choices.tags().stream().filter(tag -> !Tags.has(written, tag)).map(before::concat).toList());
    }

    public Field reviewBy(Page page) {
        return common(page, "reviewBy", "item.review-by").type("date");
    }

    private Field common(Page page, String name, String label) {
        var field = form.field(page, name, page.t(label));
        return page.say().knows(label + "-hint") ? field.hint(page.t(label + "-hint")) : field;
    }

    private Questions questions(Page page) {
        return new Questions(page, shape, form, choices);
    }

    /** Who will see what is saved, as it is chosen now: network, organisation or parties. */
    public String seenBy() {
        return Stream.of(Visibility.values()).map(Enum::name).filter(form.value("visibility")::equals).findFirst()
            .orElse(Visibility.NETWORK.name()).toLowerCase(java.util.Locale.ROOT);
    }

    public String seenByNames(Page page) {
        return seenBy().equals("organisation") ? named(form.value("owner")) : page.say().list(
                form.all("seenBy").map(this::named).toList());
    }

    private String named(String organisation) {
        return choices.organisations().stream().filter(each -> each.id().toString().equals(organisation))
            .findFirst().map(fi.solmu.network.Organisation::name).orElse("");
    }

    public String back(Page page) {
        return page.at(item != null ? item.place() : tiedTo != null ? tiedTo.place() : "/" + shape.kind().place());
    }

    /** Whether something is wrong in what is asked last and folded. */
    public boolean isFaultyAtTheEnd() {
        return form.faults().stream().anyMatch(fault -> LAST.contains(fault.field()));
    }

    public boolean mayChooseOwner(Viewer viewer) {
        return viewer.isCoordinator();
    }
}
