package fi.solmu.clock;

import fi.solmu.clock.phrases.Anchors;
import fi.solmu.item.ItemForm;
import fi.solmu.item.Kind;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;

/** The part of a practice's form that asks from which other practice its days are counted, and how. */
public record AnchorForm(ItemForm form, Page page) {

    /** Those that may be counted from; one that is not among them stays chosen. */
    public Field anchor() {
        var field = must("anchor").as(Field.Kind.SELECT).choice("", page.t("item.not-chosen"));
        var chosen = form.form().value("timing.anchor");
        var names = names();
        names.forEach(name -> field.choice(name.id().toString(), name.words()));
        return chosen.isEmpty() || names.stream().anyMatch(name -> name.id().toString().equals(chosen)) ? field
                : field.choice(chosen, page.t("clock.anchor-not-seen"));
    }

    public Field offset() {
        return must("offset").type("number");
    }

    public Field unit() {
        return must("unit").as(Field.Kind.SELECT).choice("workdays", page.t("clock.anchor-unit.workdays"))
            .choice("days", page.t("clock.anchor-unit.days"));
    }

    public Field side() {
        return must("side").as(Field.Kind.SELECT).choice("before", page.t("clock.anchor-side.before"))
            .choice("after", page.t("clock.anchor-side.after"));
    }

    /** Its dates are fetched: the form itself does not know the days of its anchor. */
    public boolean isHanging() {
        return form.form().value("timing.way").equals("anchor");
    }

    /** All but the practice itself. */
    List<Anchors.Name> names() {
        return form.choices().items(List.of(Kind.PRACTICE.word())).stream().filter(item -> form.item() == null || !item.id().equals(form.item().id()))
            .map(item -> new Anchors.Name(item.id().value(), item.code(), item.title())).toList();
    }

    private Field must(String name) {
        return TimingForm.field(form, page, name).required();
    }
}
