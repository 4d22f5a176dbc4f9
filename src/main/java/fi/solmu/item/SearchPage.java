package fi.solmu.item;

import fi.solmu.item.words.Marks;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import fi.solmu.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of what a search has found, with what it was narrowed by and can be narrowed by. */
public record SearchPage(
        SearchAsked asked, List<SearchHit> hits, long total, Map<Kind, Integer> kinds, Map<UUID, Item> above, List<Shape> shapes,
        List<Organisation> organisations, List<FoundParty> parties, Marks marks) {

    static final int ROWS = 20;

    /** Nothing held the words, and these only look like them. */
    public boolean isNear() {
        return hits.stream().anyMatch(SearchHit::isNear);
    }

    public Pages pages() {
        return new Pages(asked.page(), ROWS, total);
    }

    /** How many there are of all kinds. */
    public int all() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the item hangs on, if it hangs on anything that the reader sees. */
    public @Nullable Item above(SearchHit hit) {
        return above.get(hit.id().value());
    }

    public Field words(Page page) {
        return new Field("q", page.t("item.words"), List.of(asked.words())).type("search").longest(200);
    }

    public Field kind(Page page) {
        var field = new Field("kind", page.t("item.find-kind"), List.of(asked.kind() == null ? "" : asked.kind().word()))
            .as(Field.Kind.SELECT).choice("", page.t("item.find-any-kind"));
        shapes.forEach(shape -> field.choice(shape.kind().word(), page.t("item.kind." + shape.kind().word())));
        return field;
    }

    /** The states of the kind that is asked; of all kinds together they would say nothing. */
    public @Nullable Field states(Page page) {
        var shape = shapes.stream().filter(each -> each.kind() == asked.kind() && each.states().size() > 1).findFirst();
        return shape.map(each -> {
            var field = new Field("state", page.t("item.state"), List.of(asked.state())).as(Field.Kind.SELECT)
                .choice("", page.t("item.any-state"));
            each.states().forEach(state -> field.choice(state, page.t(Shape.stateLabel(each.kind(), state))));
            return field;
        }).orElse(null);
    }

    public Field organisation(Page page) {
        var field = new Field("organisation", page.t("item.owner"), List.of(String.valueOf(asked.organisation())))
            .as(Field.Kind.SELECT).choice("", page.t("item.any-organisation"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field period(Page page) {
        var field = new Field("period", page.t("item.find-period"), List.of(asked.period() == null ? "" : asked.period().word()))
            .as(Field.Kind.SELECT).choice("", page.t("item.find-any-time"));
        for (var each : SearchAsked.Period.values()) {
            field.choice(each.word(), page.t("item.find-period." + each.word()));
        }
        return field;
    }

    public Field earlier(Page page) {
        return new Field("earlier", page.t("item.find-earlier"), List.of(String.valueOf(asked.earlier()))).as(Field.Kind.CHECKBOX);
    }
}
