package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class StoriesTest {

    @Autowired Cast cast;
    @Autowired Items items;
    @Autowired Links links;
    @Autowired ItemPages pages;

    @Test
    void a_story_goes_up_to_where_it_comes_from_and_never_turns_to_its_siblings() {
        var promise = add(Kind.PROMISE, "Bussi tulee");
        var one = add(Kind.PROBLEM, "Bussi ei tullut");
        var sibling = add(Kind.PROBLEM, "Bussi tuli myöhään");
        var solution = add(Kind.SOLUTION, "Soitetaan aina");
        cast.as(cast.anni, () -> {
            links.tie(one, Relation.CONCERNS, promise, cast.anni);
            links.tie(sibling, Relation.CONCERNS, promise, cast.anni);
            links.tie(solution, Relation.SOLVES, one, cast.anni);
        });

        assertThat(titles(one)).containsExactly("Bussi tulee", "Soitetaan aina");
        assertThat(titles(promise)).contains("Bussi ei tullut", "Bussi tuli myöhään", "Soitetaan aina");
    }

    @Test
    void what_is_missing_is_told_until_it_is_tied() {
        var problem = add(Kind.PROBLEM, "Ovi jäi auki");
        assertThat(looseEnds(problem)).contains(Relation.SOLVES);

        var solution = add(Kind.SOLUTION, "Ovi suljetaan kotiin lähtiessä");
        cast.as(cast.anni, () -> links.tie(solution, Relation.SOLVES, problem, cast.anni));

        assertThat(looseEnds(problem)).doesNotContain(Relation.SOLVES);
    }

    private ItemId add(Kind kind, String title) {
        return cast.as(cast.anni, () -> items.add(kind, cast.draft(kind, title, Fields.NONE, cast.anni), cast.anni));
    }

    private List<String> titles(ItemId of) {
        var story = story(of);
        return java.util.stream.Stream.concat(story.before().stream(), story.after().stream()).map(Knot::title).toList();
    }

    private List<Relation> looseEnds(ItemId of) {
        return story(of).looseEnds().stream().map(Expected::relation).toList();
    }

    private Story story(ItemId of) {
        return cast.as(cast.anni, () -> pages.of(of, items.get(of, cast.anni).kind(), cast.anni).story());
    }
}
