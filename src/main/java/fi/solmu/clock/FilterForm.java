package fi.solmu.clock;

import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;
import java.util.stream.Stream;

/** What narrows the clock, as its pages ask it, and how many practices it leaves out of sight. */
public record FilterForm(
        ClockFilter filter, List<Organisation> organisations, List<Role> roles, GroupsOfClock groups, List<String> themes, int shown, int all) {

    public int hidden() {
        return all - shown;
    }

    /** Whether the sentence is due that counts what is left out. */
    public boolean hides() {
        return filter.active() > 0 || hidden() > 0;
    }

    public Field organisation(Page page) {
        var field = new Field("organisation", page.t("clock.of-organisation"), List.of(filter.organisation())).as(Field.Kind.SELECT)
            .choice("", page.t("clock.of-anybody"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field role(Page page) {
        var field = new Field("role", page.t("clock.of-role"), List.of(filter.role())).as(Field.Kind.SELECT).choice("", page.t("clock.of-any-role"));
        roles.forEach(each -> field.choice(each.id().toString(), each.title() + ", " + each.organisationName()));
        return field;
    }

    public boolean hasGroups() {
        return !groups.all().isEmpty();
    }

    public Field group(Page page) {
        var field = new Field("group", page.t("clock.of-group"), List.of(filter.group())).as(Field.Kind.SELECT)
            .choice("", page.t("clock.of-any-group"));
        groups.all().forEach(each -> field.choice(each.id().toString(), each.title()));
        return field;
    }

    /** What an address asks for stays to be seen, also where nothing is of it. */
    public Field theme(Page page) {
        var field = new Field("theme", page.t("clock.of-theme"), List.of(filter.theme())).as(Field.Kind.SELECT)
            .choice("", page.t("clock.of-any-theme"));
        var known = themes.stream().filter(each -> each.equalsIgnoreCase(filter.theme())).findFirst();
        Stream.concat(themes.stream(), filter.theme().isEmpty() || known.isPresent() ? Stream.empty() : Stream.of(filter.theme()))
            .forEach(each -> field.choice(known.filter(each::equals).isPresent() ? filter.theme() : each, each));
        return field;
    }

    public boolean hasThemes() {
        return !themes.isEmpty() || !filter.theme().isEmpty();
    }

    /** Those that are late or fading, or all of them. */
    public Field sign(Page page) {
        var field = new Field("sign", page.t("clock.round-of-sign"), List.of(filter.sign())).as(Field.Kind.SELECT)
            .choice("", page.t("clock.round-of-any-sign"));
        Stream.of(Vitality.Sign.values()).forEach(sign -> field.choice(sign.word(), page.t(sign.label())));
        return field;
    }

    public Field words(Page page) {
        return new Field("q", page.t("web.search"), List.of(filter.words())).type("search");
    }
}
