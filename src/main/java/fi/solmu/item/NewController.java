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
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making an item of any kind, and tying it at once to the one the reader came from. */
@Controller
@RequestMapping("/{network}/new/{kind}")
@May(Access.MEMBER)
class NewController {

    private final ItemForms forms;
    private final Makings makings;
    private final Kinds kinds;

    NewController(ItemForms forms, Makings makings, Kinds kinds) {
        this.forms = forms;
        this.makings = makings;
        this.kinds = kinds;
    }

    @GetMapping
    String form(
            @PathVariable("kind") String word, @RequestParam(required = false) UUID from,
            @RequestParam(defaultValue = "") String relation, @RequestParam(defaultValue = "true") boolean forward,
            HttpServletRequest request, Viewer viewer, Model page) {
        return show(kind(word), Form.sent(request.getParameterMap()), new ItemForms.Tie(from, relation, forward), viewer, page);
    }

    @PostMapping
    String make(
            @PathVariable("kind") String word, @RequestParam(required = false) UUID from,
            @RequestParam(defaultValue = "") String relation, @RequestParam(defaultValue = "true") boolean forward,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var tie = new ItemForms.Tie(from, relation, forward);
        try {
            var made = makings.make(kind(word), forms.read(kind(word), sent, null, viewer), tie, Makings.key(sent), viewer);
            return Readers.done(response, "item.made", viewer, kind(word).place(made));
        } catch (DuplicateKeyException sentTwice) {
            return "redirect:/" + viewer.word() + makings.made(Makings.key(sent), viewer).orElseThrow(NotThere::new).place();
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(kind(word), sent.refused(refusal.faults()), tie, viewer, page);
        }
    }

    private String show(Kind kind, Form form, ItemForms.Tie tie, Viewer viewer, Model page) {
        page.addAttribute("form", forms.blank(kind, form, tie, viewer));
        return kinds.home(kind).form();
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(NotThere::new);
    }
}
