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

    private final Items items;
    private final Translations translations;

    TranslationsController(Items items, Translations translations) {
        this.items = items;
        this.translations = translations;
    }

    @GetMapping
    String index(@PathVariable ItemId id, Viewer viewer, Model page) {
        var item = items.get(id, viewer).changedBy(viewer);
        page.addAttribute("item", item);
        page.addAttribute("translations", translations.of(item, viewer));
        return "item/translations";
    }

    @GetMapping("/{language}")
    String open(@PathVariable ItemId id, @PathVariable String language, Viewer viewer, Model page) {
        var item = items.get(id, viewer).changedBy(viewer);
        var standing = translations.get(item, language, viewer);
        return show(item, standing, Form.of("title", standing.title(), "text", standing.text(), "stamp", standing.stamp()), page);
    }

    @PostMapping("/{language}")
    String write(
            @PathVariable ItemId id, @PathVariable String language, @RequestParam(defaultValue = "1") int revision,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer).changedBy(viewer);
        translations.get(item, language, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            translations.write(id, read(sent, language, viewer), sent.value("stamp"), revision, viewer);
            return Readers.done(response, "item.is-translated", viewer, item.place());
        } catch (Refused refusal) {
            response.setStatus(refusal.key().equals("item.translated-meanwhile") ? 409 : 422);
            return show(item, translations.get(item, language, viewer), sent.refused(refusal.faults()), page);
        }
    }

    private static Translation read(Form sent, String language, Viewer viewer) {
        var reading = new Reading(Known.nothing(viewer.locale()));
        var title = FreeText.oneLine(reading.text("title", sent.value("title"), 200, true));
        var text = reading.text("text", sent.value("text"), 10_000, false);
        reading.refuseFaults();
        return new Translation(language, title, text, false);
    }

    private static String show(Item item, Translation standing, Form form, Model page) {
        page.addAttribute("translation", new TranslationPage(item, standing, form));
        return "item/translation";
    }
}
