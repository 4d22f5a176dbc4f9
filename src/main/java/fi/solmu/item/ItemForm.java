package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of an item of any kind, new or opened for change: what it asks, what is written in it, who will see it. */
public record ItemForm(
        Shape shape, Form form, Choices.Of choices, @Nullable Item item, @Nullable Item tiedTo, String relation,
        boolean forward, UUID key, int revision) {

    public boolean isNew() {
        return item == null;
    }

    public String kindLabel() {
        return "item.kind." + shape.kind().word();
    }

    public Field title(Page page) {
        return field(page, "title", Trait.line("title").must()).longest(200);
    }

    public Field text(Page page) {
        return field(page, "text", Trait.text("text"));
    }

    /** Every part of the kind, in the order of its shape; a kind with controls of its own leaves some out. */
    public List<FormPart> parts(Page page, String... leftOut) {
        var out = List.of(leftOut);
        return shape.fields().stream().filter(trait -> !out.contains(trait.name()) && !shape.isByDeeds(trait.name()))
            .map(trait -> part(page, trait)).toList();
    }

    public FormPart part(Page page, String name) {
        return part(page, shape.field(name).orElseThrow());
    }

    public Field state(Page page) {
        var field = common(page, "state", "item.state").as(Field.Kind.SELECT);
        shape.states().forEach(state -> field.choice(state, page.t(Shape.stateLabel(shape.kind(), state))));
        return field;
    }

    public boolean mayChooseState() {
        return !isNew() && !shape.isByDeeds(Shape.STATE);
    }

    public Field ownerRole(Page page) {
        return roles(page, common(page, "ownerRole", "item.owner-role"));
    }

    public Field owner(Page page) {
        var field = common(page, "owner", "item.owner").as(Field.Kind.SELECT).required();
        choices.organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field visibility(Page page) {
        var field = common(page, "visibility", "item.visibility").as(Field.Kind.RADIOS).required();
        Stream.of(Visibility.NETWORK, Visibility.ORGANISATION, Visibility.PARTIES).forEach(each -> field.choice(
                each.name(), page.t("item.visibility." + each.name().toLowerCase(java.util.Locale.ROOT),
                        "n", choices.organisations().size())));
        return field;
    }

    public Field parties(Page page) {
        var field = common(page, "parties", "item.parties").as(Field.Kind.CHECKBOXES);
        choices.organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field reviewBy(Page page) {
        return common(page, "reviewBy", "item.review-by").type("date");
    }

    private Field common(Page page, String name, String label) {
        var field = form.field(page, name, page.t(label));
        return page.say().knows(label + "-hint") ? field.hint(page.t(label + "-hint")) : field;
    }

    private FormPart part(Page page, Trait trait) {
        if (trait.type() != Trait.Type.ROWS) {
            return FormPart.of(field(page, trait.name(), trait));
        }
        var rows = new ArrayList<List<Field>>();
        var numbers = rowNumbers(trait.name());
        numbers.add(numbers.isEmpty() ? 0 : numbers.last() + 1);
        numbers.forEach(number -> rows.add(row(page, trait, String.valueOf(number))));
        var label = label(trait.name());
        return new FormPart(
                trait.name(), page.t(label), page.say().knows(label + "-hint") ? page.t(label + "-hint") : "",
                null, rows, row(page, trait, "__n__"));
    }

    private List<Field> row(Page page, Trait rows, String number) {
        return rows.parts().stream()
            .map(part -> field(page, rows.name() + "[" + number + "]." + part.name(), part))
            .toList();
    }

    private TreeSet<Integer> rowNumbers(String rows) {
        var index = Pattern.compile(Pattern.quote(rows) + "\\[(\\d{1,4})\\]\\..+");
        var numbers = new TreeSet<Integer>();
        form.values().keySet().forEach(name -> {
            var match = index.matcher(name);
            if (match.matches()) {
                numbers.add(Integer.valueOf(match.group(1)));
            }
        });
        return numbers;
    }

    /** "awaits[2].what" is asked with the words of "action_card.awaits-what". */
    private String label(String name) {
        return name.equals("title") || name.equals("text")
                ? shape.kind().word() + "." + name
                : shape.kind().word() + "." + name.replaceAll("\\[\\w+\\]", "").replace('.', '-');
    }

    private Field field(Page page, String name, Trait trait) {
        var label = label(name);
        var field = form.field(page, name, page.t(label));
        if (page.say().knows(label + "-hint")) {
            field.hint(page.t(label + "-hint"));
        }
        if (trait.required()) {
            field.required();
        }
        return answered(page, field, trait, label);
    }

    private Field answered(Page page, Field field, Trait trait, String label) {
        return switch (trait.type()) {
            case TEXT -> field.as(Field.Kind.TEXT).longest(trait.most());
            case LINE -> field.longest(trait.most());
            case DATE -> field.type("date");
            case FLAG -> field.as(Field.Kind.CHECKBOX);
            case CHOICE -> chosen(page, field.as(Field.Kind.SELECT), trait, label);
            case CHOICES -> chosen(page, field.as(Field.Kind.CHECKBOXES), trait, label);
            case ROLE -> roles(page, field);
            case ORGANISATION -> organisations(field.as(Field.Kind.SELECT).choice("", page.t("item.not-chosen")));
            case ORGANISATIONS -> organisations(field.as(Field.Kind.CHECKBOXES));
            case ITEM -> items(field.as(Field.Kind.SELECT).choice("", page.t("item.not-chosen")), trait);
            default -> field;
        };
    }

    private static Field chosen(Page page, Field field, Trait trait, String label) {
        if (field.kind() == Field.Kind.SELECT && !trait.required()) {
            field.choice("", page.t("item.not-chosen"));
        }
        trait.choices().forEach(choice -> field.choice(choice, page.t(label + "." + choice)));
        return field;
    }

    private Field roles(Page page, Field field) {
        field.as(Field.Kind.SELECT).choice("", page.t("item.not-chosen"));
        choices.roles().forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        return field;
    }

    private Field organisations(Field field) {
        choices.organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    private Field items(Field field, Trait trait) {
        choices.items(trait.choices()).forEach(each -> field.choice(each.id().toString(), each.code() + " " + each.title()));
        return field;
    }

    /** Who will see what is saved, as it is chosen now: network, organisation or parties. */
    public String seenBy() {
        return Stream.of(Visibility.values()).map(Enum::name).filter(form.value("visibility")::equals).findFirst()
            .orElse(Visibility.NETWORK.name()).toLowerCase(java.util.Locale.ROOT);
    }

    public String seenByNames(Page page) {
        return seenBy().equals("organisation") ? named(form.value("owner")) : page.say().list(
                form.all("parties").map(this::named).toList());
    }

    private String named(String organisation) {
        return choices.organisations().stream().filter(each -> each.id().toString().equals(organisation))
            .findFirst().map(fi.solmu.network.Organisation::name).orElse("");
    }

    public String back(Page page) {
        return page.at(item != null ? item.place() : tiedTo != null ? tiedTo.place() : "/" + shape.kind().place());
    }

    public boolean mayChooseOwner(Viewer viewer) {
        return viewer.isCoordinator();
    }
}
