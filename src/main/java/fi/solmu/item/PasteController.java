package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
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

/** A table from elsewhere: pasted, looked through row by row, and made into drafts. */
@Controller
@RequestMapping("/{network}/paste/{kind}")
@May(Access.MEMBER)
class PasteController {

    private final Pasting pasting;

    PasteController(Pasting pasting) {
        this.pasting = pasting;
    }

    @GetMapping
    String open(@PathVariable("kind") String word, Viewer viewer, Model page) {
        return show(pasting.blank(kind(word), Form.empty(), viewer), page);
    }

    @PostMapping
    String look(@PathVariable("kind") String word, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            return show(pasting.read(kind(word), sent, Makings.key(sent), viewer), page);
        } catch (Refused refusal) {
            return again(word, sent, refusal, response, viewer, page);
        }
    }

    @PostMapping("/drafts")
    String make(@PathVariable("kind") String word, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var kind = kind(word);
        try {
            pasting.make(kind, sent, Makings.key(sent), viewer);
        } catch (Refused refusal) {
            return again(word, sent, refusal, response, viewer, page);
        }
        return Readers.done(response, "item.pasted", viewer, "/" + kind.place());
    }

    private String again(String word, Form sent, Refused refusal, HttpServletResponse response, Viewer viewer, Model page) {
        response.setStatus(422);
        return show(pasting.blank(kind(word), sent.refused(refusal.faults()), viewer), page);
    }

    private static String show(PastePage paste, Model page) {
        page.addAttribute("paste", paste);
        return "item/paste";
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(NotThere::new);
    }
}
