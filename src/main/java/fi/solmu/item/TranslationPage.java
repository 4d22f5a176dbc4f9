package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.util.HashMap;
import java.util.List;

/** A translation being written beside the original; when another has translated meanwhile, beside that one too. */
public record TranslationPage(Item item, Translation standing, List<Spoken> spoken, Form form) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    public TranslationPage {
        spoken = List.copyOf(spoken);
    }

    /** As it stands; of a row that says something else now, what was said of the one in its place is there to be mended. */
    static TranslationPage of(Item item, Translation standing, List<Spoken> spoken) {
        var values = new HashMap<String, List<String>>();
        values.put("title", List.of(standing.title()));
        values.put("text", List.of(standing.text()));
        spoken.forEach(each -> values.put(each.name(), List.of(said(standing, each))));
        return new TranslationPage(item, standing, spoken, new Form(values, List.of()));
    }

    private static String said(Translation standing, Spoken spoken) {
        return new Phrases(standing.phrases()).exact(standing.language(), spoken.field(), spoken.text()).map(Phrase::said)
            .orElseGet(() -> standing.said(spoken.field(), spoken.place()));
    }

    public boolean isOvertaken() {
        return form.isRefused() && !form.value("stamp").equals(standing.stamp());
    }

    public Field title(Page page) {
        return form.field(page, "title", page.t("item.translation-title")).required().longest(LONGEST_TITLE).language(standing.language());
    }

    public Field text(Page page) {
        return form.field(page, "text", page.t("item.translation-text")).as(Field.Kind.TEXT).longest(LONGEST_TEXT).language(standing.language());
    }

    /** The same question as that of the original; an old translation tells what it was made of. */
    public Field field(Page page, Spoken spoken) {
        var field = form.field(page, spoken.name(), page.t(spoken.label(item.kind()))).language(standing.language()).hint(hint(page, spoken));
        return spoken.trait().type() == Trait.Type.LINE ? field.longest(spoken.trait().most()) : field.as(Field.Kind.TEXT).longest(LONGEST_TEXT);
    }

    private String hint(Page page, Spoken spoken) {
        var old = standing.phrases().stream().filter(each -> each.field().equals(spoken.field()) && each.place() == spoken.place())
            .filter(each -> !each.original().equals(spoken.text())).findFirst();
        return old.map(each -> page.t("item.translation-was", "original", each.original()))
            .orElse(spoken.hasLines() ? page.t("item.translation-lines", "n", spoken.lines()) : "");
    }
}
