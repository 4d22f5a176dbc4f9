package fi.solmu.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two records of one item, field by field, as a reader would say it. */
final class Differences {

    private final Telling telling;
    private final List<Chapter.Difference> found = new ArrayList<>();

    private Differences(Telling telling) {
        this.telling = telling;
    }

    static List<Chapter.Difference> between(ItemDraft before, ItemDraft after, Telling telling) {
        var differences = new Differences(telling);
        differences.compare(before, after);
        return differences.found;
    }

    /** What a translation said before and says now, which then is what it said before. */
    static List<Chapter.Difference> between(Map<String, Translation> before, Translation after, Kind kind) {
        var was = before.getOrDefault(after.language(), Translation.none(after.language()));
        before.put(after.language(), after);
        var phrases = Stream.concat(was.phrases().stream(), after.phrases().stream())
            .map(each -> new Spoken(each.field(), each.place(), Trait.text(each.field()), each.original()))
            .collect(Collectors.toMap(Spoken::name, each -> each, (one, other) -> one, LinkedHashMap::new)).values().stream()
            .map(each -> new Chapter.Difference(
                each.label(kind), was.said(each.field(), each.place()), after.said(each.field(), each.place())));
        return Stream.concat(Stream.of(
                new Chapter.Difference("item.translation-title-" + after.language(), was.title(), after.title()),
                new Chapter.Difference("item.translation-text", was.text(), after.text())), phrases)
            .filter(difference -> !difference.before().equals(difference.after())).toList();
    }

    private void compare(ItemDraft before, ItemDraft after) {
        add("item.title", before.title(), after.title(), telling::said);
        add("item.text", before.text(), after.text(), telling::said);
        add("item.state", before.state(), after.state(), telling::state);
        add("item.owner", before.owner(), after.owner(), telling::said);
        add("item.owner-role", before.ownerRole(), after.ownerRole(), telling::said);
        add("item.visibility", before.visibility(), after.visibility(), telling::visibility);
        add("item.parties", before.parties(), after.parties(), telling::said);
        add("item.tags", before.tags(), after.tags(), telling::said);
        add("item.review-by", before.reviewBy(), after.reviewBy(), telling::said);
        for (var field : telling.shape().fields()) {
            add(telling.shape().label(field), before.fields().values().get(field.name()),
                after.fields().values().get(field.name()), value -> telling.said(field, value));
        }
    }

    private <T> void add(String label, @Nullable T before, @Nullable T after, Function<@Nullable T, String> words) {
        if (!Objects.equals(before, after)) {
            found.add(new Chapter.Difference(label, words.apply(before), words.apply(after)));
        }
    }
}
