package fi.solmu.strategy;

import fi.solmu.item.ItemPage;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** An indicator with its curve and its readings, and the form that tells one more. */
public record IndicatorPage(ItemPage of, Indicator indicator, Form form, LocalDate today) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int LONGEST_NOTE = 10_000;

    public Curve curve() {
        return Curve.of(indicator, WIDTH, HEIGHT);
    }

    /** The row that stands for it elsewhere knows how it stands. */
    public IndicatorRow row() {
        var item = of.item();
        return new IndicatorRow(
                item.id(), item.number(), item.title(), item.language(), item.state(), item.ownerName(), item.ownerColour(), indicator);
    }

    public List<Reading> latestFirst() {
        return indicator.readings().stream().sorted(Comparator.comparing(Reading::date).reversed()).toList();
    }

    public List<Field> questions(Page page) {
        return List.of(
                form.field(page, "value", page.t("indicator.readings-value")).decimal(page.say()).required(),
                form.field(page, "date", page.t("indicator.readings-date")).type("date").required(),
                form.field(page, "note", page.t("indicator.readings-note")).longest(LONGEST_NOTE));
    }
}
