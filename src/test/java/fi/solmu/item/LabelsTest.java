package fi.solmu.item;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.ProductTest;
import fi.solmu.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that is named by its kind, state, field, deed or tie has its words in every language. */
@ProductTest
class LabelsTest {

    @Autowired Kinds kinds;
    @Autowired Messages messages;

    @Test
    void kinds_ties_and_deeds_have_words() {
        have(Stream.of(Kind.values()).map(kind -> "item.kind." + kind.word()));
        have(Stream.of(Relation.values()).flatMap(relation ->
            Stream.of("item.relation." + relation.word() + ".forward", "item.relation." + relation.word() + ".back")));
        have(Stream.of(Deed.values()).map(deed -> "item.deed." + deed.name().toLowerCase(java.util.Locale.ROOT)));
        have(Stream.of(Visibility.values()).map(each -> "item.visibility." + each.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void states_fields_and_choices_have_words() {
        for (var shape : kinds.shapes()) {
            have(shape.states().stream().map(state -> Shape.stateLabel(shape.kind(), state)));
            have(Stream.of(shape.kind().word() + ".title", shape.kind().word() + ".text"));
            have(labels(shape.kind().word() + ".", shape.fields()).stream());
        }
    }

    @Test
    void what_is_missing_on_the_thread_has_words() {
        for (var kind : kinds.built()) {
            have(kinds.home(kind).expects().stream().flatMap(expected -> Stream.of(expected.label(), expected.label() + "-tie")));
        }
    }

    private static List<String> labels(String before, List<Trait> fields) {
        var labels = new ArrayList<String>();
        for (var field : fields) {
            var label = before + field.name();
            labels.add(label);
            field.parts().forEach(part -> labels.addAll(labels(label + "-", List.of(part))));
            if (field.type() == Trait.Type.CHOICE || field.type() == Trait.Type.CHOICES) {
                field.choices().forEach(choice -> labels.add(label + "." + choice));
            }
        }
        return labels;
    }

    private void have(Stream<String> keys) {
        var asked = keys.toList();
        for (var language : List.of("fi", "sv", "en")) {
            assertThat(messages.of(language).keySet()).as(language).containsAll(asked);
        }
    }
}
