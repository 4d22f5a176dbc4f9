package fi.solmu.cards.situation;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Tells an open board that something has changed; what, it fetches itself as the one who reads. */
@Controller
@ConditionalOnWebApplication
class ChangesController {

    private final SituationLog log;
    private final OpenBoards boards;

    ChangesController(SituationLog log, OpenBoards boards) {
        this.log = log;
        this.boards = boards;
    }

    /** Whoever opens it as a page is led to the board. */
    @GetMapping("/{network}/cards/situations/{id}/changes")
    @May(Access.VIEWER)
    Object changes(
            @PathVariable ItemId id, @RequestHeader(defaultValue = "") String accept, Viewer viewer, HttpServletResponse response) {
        log.course(id, viewer);
        if (!accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return "redirect:/" + viewer.word() + Kind.SITUATION.place(id);
        }
        response.setHeader("X-Accel-Buffering", "no");
        return boards.open(id);
    }
}
