package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A card is taken up for revision; its last version stays in force meanwhile. */
@Controller
@RequestMapping("/{network}/cards/{id}/revision")
@May(Access.MEMBER)
class RevisionController {

    private final ActionCards cards;

    RevisionController(ActionCards cards) {
        this.cards = cards;
    }

    @PostMapping
    String revise(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        cards.revise(id, viewer);
        return Readers.done(response, "cards.is-revised", viewer, "/cards/" + id + "/draft");
    }
}
