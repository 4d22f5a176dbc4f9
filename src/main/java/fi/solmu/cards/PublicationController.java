package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is written of a card comes into force, as a version of its own. */
@Controller
@RequestMapping("/{network}/cards/{id}/publication")
@May(Access.MEMBER)
class PublicationController {

    private final ActionCards cards;

    PublicationController(ActionCards cards) {
        this.cards = cards;
    }

    @PostMapping
    String publish(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        cards.publish(id, viewer);
        return Readers.done(response, "cards.is-published", viewer, Kind.ACTION_CARD.place(id));
    }
}
