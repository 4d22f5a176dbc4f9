package fi.solmu.cards.situation;

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
import org.springframework.web.bind.annotation.RequestParam;

/** Whether two situations of one card are the same. */
@Controller
class TwinsController {

    private final Joinings joinings;

    TwinsController(Joinings joinings) {
        this.joinings = joinings;
    }

    @PostMapping("/{network}/cards/situations/{id}/joining")
    @May(Access.MEMBER)
    String answer(@PathVariable ItemId id, @RequestParam ItemId other, @RequestParam boolean same, HttpServletResponse response, Viewer viewer) {
        joinings.answer(id, other, same, viewer);
        return Readers.done(response, same ? "cards.join-done" : "cards.join-apart-done", viewer, Kind.SITUATION.place(id));
    }
}
