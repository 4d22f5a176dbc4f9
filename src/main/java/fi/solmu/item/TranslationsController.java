package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An item in the other languages: which there are, and writing one beside the original. */
@Controller
@RequestMapping("/{network}/items/{id}/translations")
@May(Access.MEMBER)
class TranslationsController {

    private static final int LONGEST = 10_000;

    private final Items items;
    private final Translations translations;
    private final PartsOf parts;

    TranslationsController(Items items, Translations translations, PartsOf parts) {
        this.items = items;
        this.translations = translations;
        this.parts = parts;
    }

    /** What lives inside an item is translated from the same page. */

    @GetMapping
    String index(@PathVariable ItemId id, Viewer viewer, Model page) {
        var item = items.get(id, viewer).changedBy(viewer);
        page.addAttribute("item", item);
        page.addAttribute("told", told(item, viewer));
        page.addAttribute("parts", parts(item, viewer).stream().map(each -> told(each, viewer)).toList());
        return "item/translations";
    }

    @GetMapping("/{language}")
    String open(@PathVariable ItemId id, @PathVariable String language, Viewer viewer, Model page) {
        var item = items.get(id, viewer).changedBy(viewer);
        var standing = translations.get(item, language, viewer);
        return show(TranslationPage.of(item, standing, translations.spoken(item, viewer)), page);
    }

    @PostMapping("/{language}")
    String write(
            @PathVariable ItemId id, @PathVariable String language, @RequestParam(defaultValue = "1") int revision,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer).changedBy(viewer);
        translations.get(item, language, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            translations.write(id, read(sent, translations.spoken(item, revision, viewer), language, viewer), sent.value("stamp"), revision, viewer);
            return Readers.done(response, "item.is-translated", viewer, item.place());
        } catch (Refused refusal) {
            response.setStatus(refusal.key().equals("item.translated-meanwhile") ? 409 : 422);
            return show(new TranslationPage(
                item, translations.get(item, language, viewer), translations.spoken(item, viewer), sent.refused(refusal.faults())), page);
        }
    }

    private Translated told(Item item, Viewer viewer) {
        return new Translated(item, translations.of(item, viewer));
    }

    private List<Item> parts(Item item, Viewer viewer) {
        var ids = parts.of(item.id(), viewer);
        return items.all(ids, viewer).stream().filter(each -> !each.isRemoved() && each.mayBeChangedBy(viewer))
            .sorted(Comparator.comparing(each -> ids.indexOf(each.id().value()))).toList();
    }

    private static Translation read(Form sent, List<Spoken> spoken, String language, Viewer viewer) {
        var reading = new Reading(Known.nothing(viewer.locale()));
        var title = FreeText.oneLine(reading.text("title", sent.value("title"), 200, true));
        var text = reading.text("text", sent.value("text"), LONGEST, false);
        var phrases = spoken.stream().map(each -> new Phrase(language, each.field(), each.place(), each.text(), said(sent, each, reading)))
            .filter(each -> !each.said().isEmpty()).toList();
        reading.refuseFaults();
        return Translation.of(language, title, text, phrases);
    }

    /** A line is a line in every language, so that none of them is lost. */
    private static String said(Form sent, Spoken spoken, Reading reading) {
        if (spoken.hasLines()) {
            var lines = reading.text(spoken.name(), sent.value(spoken.name()), LONGEST, false).lines()
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (!lines.isEmpty() && lines.size() != spoken.lines()) {
                reading.fault(spoken.name(), "item.translation-other-lines", "n", spoken.lines(), "now", lines.size());
            }
            return String.join("\n", lines);
        }
        boolean isLine = spoken.trait().type() == Trait.Type.LINE;
        var said = reading.text(spoken.name(), sent.value(spoken.name()), isLine ? spoken.trait().most() : LONGEST, false);
        return isLine ? FreeText.oneLine(said) : said;
    }

    private static String show(TranslationPage translation, Model page) {
        page.addAttribute("translation", translation);
        return "item/translation";
    }
}
