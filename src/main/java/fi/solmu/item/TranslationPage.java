package fi.solmu.item;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;

/** A translation being written beside the original; when another has translated meanwhile, beside that one too. */
public record TranslationPage(Item item, Translation standing, Form form) {

    public boolean isOvertaken() {
        return form.isRefused() && !form.value("stamp").equals(standing.stamp());
    }

    public Field title(Page page) {
        return form.field(page, "title", page.t("item.translation-title")).required().longest(200).language(standing.language());
    }

    public Field text(Page page) {
        return form.field(page, "text", page.t("item.translation-text")).as(Field.Kind.TEXT).longest(10_000).language(standing.language());
    }
}
