package fi.solmu.cards.situation;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.network.Passes;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open board how the tasks stand of which somebody tells; the rest it fetches itself as the one who reads. */
@Controller
@ConditionalOnWebApplication
class ChangesController {

    private final SituationLog log;
    private final OpenBoards boards;

    ChangesController(SituationLog log, OpenBoards boards) {
        this.log = log;
        this.boards = boards;
    }

    @GetMapping(path = "/{network}/cards/situations/{id}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @May(Access.VIEWER)
    SseEmitter changes(@PathVariable ItemId id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var home = log.course(id, viewer).item().id();
        response.setHeader("X-Accel-Buffering", "no");
        return boards.open(home, viewer, Passes.hashed(request).orElse(""));
    }

    /** Whoever opens it as a page is led to the board. */
    @GetMapping(path = "/{network}/cards/situations/{id}/changes", produces = MediaType.TEXT_HTML_VALUE)
    @May(Access.VIEWER)
    String page(@PathVariable ItemId id, Viewer viewer) {
        log.course(id, viewer);
        return "redirect:/" + viewer.word() + Kind.SITUATION.place(id);
    }
}
