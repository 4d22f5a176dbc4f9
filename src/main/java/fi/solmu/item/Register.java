package fi.solmu.item;

import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the items of a kind, with what it was narrowed by and can be narrowed by. */
public record Register<R>(Shape shape, Asked asked, List<R> rows, boolean hasNext, List<Organisation> organisations) {

    /** {@code found} may hold one row more than fits, which tells of a next page. */
    public static <R> Register<R> of(Shape shape, Asked asked, List<R> found, List<Organisation> organisations) {
        boolean more = found.size() > Asked.ROWS;
        return new Register<>(shape, asked, more ? found.subList(0, Asked.ROWS) : found, more, organisations);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Remedies are written to a problem, not by the table. */
    public boolean takesTables() {
        return shape.kind() != Kind.SOLUTION;
    }

    /** Nothing there at all, as against nothing that matches. */
    public boolean isUntouched() {
        return isEmpty() && asked.active() == 0 && asked.page() == 1;
    }

    public Field words(Page page) {
        return new Field("q", page.t("item.words"), List.of(asked.words())).type("search").longest(200);
    }

    public Field states(Page page) {
        var field = new Field("state", page.t("item.state"), List.of(asked.state())).as(Field.Kind.SELECT)
            .choice("", page.t("item.any-state"));
        shape.states().forEach(state -> field.choice(state, page.t(Shape.stateLabel(shape.kind(), state))));
        return field;
    }

    public Field organisations(Page page) {
        var field = new Field("organisation", page.t("item.owner"), List.of(String.valueOf(asked.organisation())))
            .as(Field.Kind.SELECT).choice("", page.t("item.any-organisation"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    /** Without the tag that it is narrowed by. */
    public String unmarked(Page page) {
        return fi.solmu.web.Address.with(page, "tag", "");
    }

    public Field order(Page page) {
        return new Field("order", page.t("item.order"), List.of(asked.order().name().toLowerCase(java.util.Locale.ROOT)))
            .as(Field.Kind.SELECT)
            .choice("newest", page.t("item.order-newest"))
            .choice("oldest", page.t("item.order-oldest"))
            .choice("title", page.t("item.order-title"));
    }

    public @Nullable String previousPage(Page page) {
        return asked.page() == 1 ? null : fi.solmu.web.Address.with(page, "page", String.valueOf(asked.page() - 1));
    }

    public @Nullable String nextPage(Page page) {
        return hasNext ? fi.solmu.web.Address.with(page, "page", String.valueOf(asked.page() + 1)) : null;
    }
}
