package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.ItemPage;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A solution with what its page shows: whom it has helped and whom not, and the question whether it helped the reader's own. */
public record SolutionPage(ItemPage of, Solution solution, List<Organisation> organisations, List<Item> situations, Form form) {

    /** An answer with the organisation as the network calls it, and the situation as far as the reader sees it. */
    public record Said(SolutionAnswer answer, Organisation by, @Nullable Item situation) {}

    public List<Said> answers() {
        return solution.answers().stream().flatMap(answer -> organisations.stream().filter(each -> each.id().equals(answer.organisation()))
            .map(each -> new Said(answer, each, situation(answer.situation())))).toList();
    }

    public Optional<SolutionAnswer> mine(Viewer viewer) {
        return solution.answerOf(viewer.organisation());
    }

    public Field note(Page page) {
        var said = mine(page.viewer()).map(SolutionAnswer::note).orElse("");
        var field = form.field(page, "note", page.t("problems.log-answer-note")).hint(page.t("problems.log-answer-note-hint"));
        return (form.values().containsKey("note") ? field : new Field("note", field.label(), List.of(said)).hint(field.hint()))
            .as(Field.Kind.TEXT).longest(Fillings.LONGEST_REASON);
    }

    public Field situations(Page page) {
        var said = form.values().containsKey("situation") ? form.value("situation")
            : mine(page.viewer()).map(SolutionAnswer::situation).map(UUID::toString).orElse("");
        var field = new Field("situation", page.t("problems.log-answer-situation"), List.of(said)).as(Field.Kind.SELECT)
            .choice("", page.t("problems.log-answer-any"));
        situations.forEach(each -> field.choice(each.id().toString(), each.code() + " " + each.title()));
        return field;
    }

    static @Nullable UUID situation(Form sent) {
        return Stream.of(sent.value("situation")).filter(id -> !id.isEmpty()).map(id -> id(id)
            .orElseThrow(() -> Refused.at("situation", "item.points-at-nothing"))).findFirst().orElse(null);
    }

    /** Without a word: the buttons on the problem's page ask for none. */
    static boolean isPress(Form sent) {
        return !sent.values().containsKey("note") && !sent.values().containsKey("situation");
    }

    static String note(Form sent) {
        var note = FreeText.tidy(sent.value("note"));
        FreeText.fault("note", note, Fillings.LONGEST_REASON).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
        return note;
    }

    /** The problem on whose page it was answered. */
    static Optional<ItemId> problem(Form sent) {
        return id(sent.value("problem")).map(ItemId::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private @Nullable Item situation(@Nullable UUID id) {
        return situations.stream().filter(each -> each.id().value().equals(id)).findFirst().orElse(null);
    }
}
