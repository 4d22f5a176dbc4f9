package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways an item may be tied to others, and the one that has been chosen. */
public record TyingWays(Item item, List<Way> ways, String chosen, String asked, List<Found> found) {

    /** One relation in one direction to one kind. */
    public record Way(Relation relation, boolean forward, Kind other) {

        public String word() {
            return relation.word() + ":" + forward + ":" + other.word();
        }

        public String sentence() {
            return "item.relation." + relation.word() + (forward ? ".forward" : ".back");
        }
    }

    TyingWays(Item item, Kinds kinds, String chosen, String asked, List<Found> found) {
        this(item, of(item, kinds), chosen, asked, List.copyOf(found));
    }

    public boolean isChosen() {
        return ways.stream().anyMatch(way -> way.word().equals(chosen));
    }

    public Field field(Page page) {
        var field = new Field("way", page.t("item.tie-way"), List.of(chosen)).as(Field.Kind.SELECT).required();
        ways.forEach(way -> field.choice(way.word(), page.t("item.kind." + way.other.word()) + ": " + page.t(way.sentence())));
        return field;
    }

    public Field others(Page page, List<Item> choices) {
        var field = new Field("other", page.t("item.tie-to"), List.of()).as(Field.Kind.SELECT).required();
        choices.stream().filter(choice -> !choice.id().equals(item.id()))
            .forEach(choice -> field.choice(choice.id().toString(), choice.code() + " " + choice.title()));
        return field;
    }

    /** Where a new one is made and tied in this way. */
    public String newAddress() {
        var way = ways.stream().filter(each -> each.word().equals(chosen)).findFirst().orElseThrow();
        return "/new/" + way.other.word() + "?from=" + item.id() + "&relation=" + way.relation.word() + "&forward=" + way.forward;
    }

    static Optional<Way> find(Item item, String word, Kinds kinds) {
        return of(item, kinds).stream().filter(way -> way.word().equals(word)).findFirst();
    }

    private static List<Way> of(Item item, Kinds kinds) {
        return Stream.of(Relation.values())
            .flatMap(relation -> kinds.built().stream().flatMap(other -> Stream.of(
                new Way(relation, true, other), new Way(relation, false, other))))
            .filter(way -> way.forward ? way.relation.joins(item.kind(), way.other) : way.relation.joins(way.other, item.kind()))
            .filter(way -> way.relation != Relation.RELATES_TO || way.forward)
            .toList();
    }
}
