package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The questions that the fields of a shape become in a form, in the reader's words and with the network's choices. */
record Questions(Page page, Shape shape, Form form, Choices.Of choices) {

    FormPart part(Trait trait) {
        if (trait.type() != Trait.Type.ROWS) {
            return FormPart.of(field(trait.name(), trait));
        }
        var rows = new ArrayList<List<Field>>();
        var numbers = rowNumbers(trait.name());
        numbers.add(numbers.isEmpty() ? 0 : numbers.last() + 1);
        numbers.forEach(number -> rows.add(row(trait, String.valueOf(number))));
        var label = label(trait.name());
        return new FormPart(
                trait.name(), page.t(label), page.say().knows(label + "-hint") ? page.t(label + "-hint") : "",
                form.field(page, trait.name(), "").error(),
                null, rows, row(trait, "__n__"));
    }

    private List<Field> row(Trait rows, String number) {
        return rows.parts().stream()
            .map(part -> field(rows.name() + "[" + number + "]." + part.name(), part))
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

    /** "awaits[2].what" is asked with the words of "step.awaits-what". */
    private String label(String name) {
        return name.equals("title") || name.equals("text")
                ? shape.kind().word() + "." + name
                : shape.kind().word() + "." + name.replaceAll("\\[\\w+\\]", "").replace('.', '-');
    }

    Field field(String name, Trait trait) {
        var label = label(name);
        var field = form.field(page, name, page.t(label));
        if (page.say().knows(label + "-hint")) {
            field.hint(page.t(label + "-hint"));
        }
        if (trait.required()) {
            field.required();
        }
        return answered(field, trait, label);
    }

    private Field answered(Field field, Trait trait, String label) {
        return switch (trait.type()) {
            case TEXT -> field.as(Field.Kind.TEXT).longest(trait.most());
            case LINES -> field.as(Field.Kind.TEXT);
            case LINE -> field.longest(trait.most());
            case AMOUNT -> field.decimal(page.say());
            case DATE -> field.type("date");
            case FLAG -> field.as(Field.Kind.CHECKBOX);
            case CHOICE -> chosen(field.as(Field.Kind.SELECT), trait, label);
            case CHOICES -> chosen(field.as(Field.Kind.CHECKBOXES), trait, label);
            case ROLE -> roles(field);
            case ORGANISATION -> organisations(field.as(Field.Kind.SELECT).choice("", page.t("item.not-chosen")));
            case ORGANISATIONS -> organisations(field.as(Field.Kind.CHECKBOXES));
            case ITEM -> items(field.as(Field.Kind.SELECT).choice("", page.t("item.not-chosen")), trait);
            case ITEMS -> items(field.as(Field.Kind.CHECKBOXES), trait);
            default -> field;
        };
    }

    private Field chosen(Field field, Trait trait, String label) {
        if (field.kind() == Field.Kind.SELECT && !trait.required()) {
            field.choice("", page.t("item.not-chosen"));
        }
        trait.choices().forEach(choice -> field.choice(choice, page.t(label + "." + choice)));
        return field;
    }

    Field roles(Field field) {
        field.as(Field.Kind.SELECT).choice("", page.t("item.not-chosen"));
        choices.roles().forEach(role -> field.choice(role.id().toString(), role.title() + ", " + role.organisationName()));
        return field;
    }

    Field organisations(Field field) {
        choices.organisations().forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    private Field items(Field field, Trait trait) {
        choices.items(trait.choices()).forEach(each -> field.choice(each.id().toString(), each.code() + " " + each.title()));
        return field;
    }
}
