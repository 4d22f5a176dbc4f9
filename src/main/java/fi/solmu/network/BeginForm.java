package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.NewId;
import fi.solmu.web.Page;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several organisations or roles in one form, a row each. Rows in which nothing stands are left out. */
public record BeginForm(String rows, Form form, List<Organisation> organisations) {

    static final String ORGANISATIONS = "organisations";
    static final String ROLES = "roles";

    private static final int AT_FIRST = 3;

    public List<List<Field>> rows(Page page) {
        return numbers().stream().map(number -> row(page, String.valueOf(number))).toList();
    }

    /** The row that a script adds. */
    public List<Field> blank(Page page) {
        return row(page, "__n__");
    }

    List<Organisation> newOrganisations(Answers answers) {
        var read = written("organisation", "task").map(row -> new Organisation(
                NewId.next(), answers.needed(row + "organisation", 150), answers.oneOf(row + "kind", Organisation.KINDS),
                answers.line(row + "task", 300), 0, 0)).toList();
        answers.refuseFaults();
        return read;
    }

    List<Role> newRoles(Answers answers) {
        var read = written("title", "phone").map(row -> new Role(
                NewId.next(), organisation(answers, row + "organisation"), "", 0, answers.needed(row + "title", 150), "", "",
                answers.phone(row + "phone"), "", null, null, List.of())).toList();
        answers.refuseFaults();
        return read;
    }

    private UUID organisation(Answers answers, String name) {
        var chosen = answers.id(name).filter(id -> organisations.stream().anyMatch(each -> each.id().equals(id)));
        if (chosen.isEmpty()) {
            answers.fault(name, "network.missing-organisation-choice");
        }
        return chosen.orElseGet(NewId::next);
    }

    /** A row in which anything stands is a row: who forgot the name is asked for it. */
    private Stream<String> written(String... names) {
        return numbers().stream().map(number -> rows + "[" + number + "].")
            .filter(row -> Stream.of(names).anyMatch(name -> !form.value(row + name).isBlank()));
    }

    private List<Field> row(Page page, String number) {
        var row = rows + "[" + number + "].";
        return rows.equals(ROLES)
            ? List.of(
                form.field(page, row + "title", page.t("network.role-title")).required().longest(150),
                chosen(form.field(page, row + "organisation", page.t("network.organisation")), page),
                form.field(page, row + "phone", page.t("network.role-phone")).type("tel").longest(30))
            : List.of(
                form.field(page, row + "organisation", page.t("network.organisation-name")).required().longest(150),
                Organisation.kind(form.field(page, row + "kind", page.t("network.kind")), page),
                form.field(page, row + "task", page.t("network.organisation-task")).longest(300));
    }

    private Field chosen(Field field, Page page) {
        field.as(Field.Kind.SELECT).required();
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    private TreeSet<Integer> numbers() {
        var index = Pattern.compile(rows + "\\[(\\d{1,3})\\]\\..+");
        var numbers = new TreeSet<>(IntStream.range(0, AT_FIRST).boxed().toList());
        form.values().keySet().stream().map(index::matcher).filter(Matcher::matches)
            .forEach(match -> numbers.add(Integer.valueOf(match.group(1))));
        return numbers;
    }
}
