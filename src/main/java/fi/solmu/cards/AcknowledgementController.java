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
import org.springframework.web.bind.annotation.RequestParam;

/** A party says that it has read the version of a card that is in force. */
@Controller
@RequestMapping("/{network}/cards/{id}/acknowledgement")
@May(Access.MEMBER)
class AcknowledgementController {

    private final ActionCards cards;

    AcknowledgementController(ActionCards cards) {
        this.cards = cards;
    }

    @PostMapping
    String acknowledge(
            @PathVariable ItemId id, @RequestParam(defaultValue = "0") int version, HttpServletResponse response, Viewer viewer) {
        cards.acknowledge(id, version, viewer);
        return Readers.done(response, "cards.is-acknowledged", viewer, Kind.ACTION_CARD.place(id));
    }
}
