package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
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

/** Opening an item for change and keeping the change; of two at once the later one sees both texts. */
@Controller
@RequestMapping("/{network}/items/{id}/edit")
@May(Access.MEMBER)
class EditController {

    private final ItemForms forms;
    private final Items items;
    private final Histories histories;
    private final Kinds kinds;

    EditController(ItemForms forms, Items items, Histories histories, Kinds kinds) {
        this.forms = forms;
        this.items = items;
        this.histories = histories;
        this.kinds = kinds;
    }

    @GetMapping
    String form(@PathVariable ItemId id, Viewer viewer, Model page) {
        return show(forms.opened(items.get(id, viewer).changedBy(viewer), viewer), page);
    }

    @PostMapping
    String change(
            @PathVariable ItemId id, @RequestParam(defaultValue = "0") int revision, HttpServletRequest request,
            HttpServletResponse response, Viewer viewer, Model page) {
        var item = items.get(id, viewer);
        var sent = Form.sent(request.getParameterMap());
        try {
            items.change(id, revision, forms.read(item.kind(), sent, item, viewer), Deed.CHANGED, viewer);
            return Readers.done(response, "item.changed", viewer, item.place());
        } catch (Stale stale) {
            response.setStatus(409);
            page.addAttribute("now", histories.apart(stale.mine(), stale.now(), viewer));
            return show(forms.again(stale.now(), sent, stale.now().revision(), viewer), page);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(forms.again(item, sent.refused(refusal.faults()), revision, viewer), page);
        }
    }

    private String show(ItemForm form, Model page) {
        page.addAttribute("form", form);
        return kinds.home(form.shape().kind()).form();
    }
}
