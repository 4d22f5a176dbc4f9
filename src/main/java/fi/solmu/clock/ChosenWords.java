package fi.solmu.clock;

import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What has been chosen of the clock, in words: for paper, for files, and for whoever has no form to see it in. */
public record ChosenWords(Chosen chosen, FilterForm form, Say say) {

    /** How it is shown, whose side it is looked at from, and what narrows it. */
    public List<String> all(ClockView view) {
        var words = new ArrayList<String>();
        words.add(say.text("clock.as-" + view.word()));
        if (view.hasRings()) {
            words.add(say.text("clock.rings-by-" + chosen.rings().word()));
        }
        words.add(say.text("clock.turn-" + chosen.turn().word()));
        words.addAll(filters());
        return words;
    }

    /** What is asked for by an id that is not there is told as such, for it hides everything. */
    public List<String> filters() {
        var filter = chosen.filter();
        return Stream.of(
                named(filter.organisation(), form.organisations().stream()
                    .filter(each -> each.id().toString().equals(filter.organisation())).map(each -> each.name())),
                named(filter.role(), filter.chosen(form.roles()).stream().map(each -> each.title() + ", " + each.organisationName())),
                named(filter.group(), form.groups().all().stream()
                    .filter(each -> each.id().toString().equals(filter.group())).map(GroupsOfClock.Group::title)),
                filter.theme(),
                Vitality.Sign.of(filter.sign()).map(sign -> say.text(sign.label())).orElse(""),
                filter.words().isEmpty() ? "" : say.text("clock.out-words", "words", filter.words()))
            .filter(words -> !words.isEmpty()).toList();
    }

    /** How many practices the filter leaves out; empty when there is none. */
    public String hidden() {
        return !form.hides() ? "" : say.text("clock.narrowed", "n", form.shown(), "hidden", form.hidden());
    }

    private String named(String id, Stream<String> name) {
        return id.isEmpty() ? "" : name.findFirst().orElse(say.text("clock.out-unknown"));
    }
}
