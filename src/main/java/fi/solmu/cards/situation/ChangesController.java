package fi.solmu.cards.situation;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.network.Passes;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open board how the tasks stand of which somebody tells; the rest it fetches itself as the one who reads. */
@Controller
@ConditionalOnWebApplication
class ChangesController {

    /** A browser says by it what it last heard, when its line was cut. */
    private static final String LAST = "Last-Event-ID";

    /** Seconds. */
    private static final String LATER = "60";

    private final SituationLog log;
    private final OpenBoards boards;

    ChangesController(SituationLog log, OpenBoards boards) {
        this.log = log;
        this.boards = boards;
    }

    @GetMapping(path = "/{network}/cards/situations/{id}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @May(Access.VIEWER)
    @Nullable SseEmitter changes(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String known, Viewer viewer, HttpServletRequest request,
            HttpServletResponse response) {
        var home = log.home(id, viewer);
        response.setHeader("X-Accel-Buffering", "no");
        var last = Optional.ofNullable(request.getHeader(LAST));
        boolean isJoined = !home.equals(id);
        var line = boards.open(home, entries(last.orElse(known)), isJoined || last.isPresent(), viewer, Passes.hashed(request).orElse(""));
        if (line.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        }
        return line.orElse(null);
    }

    /** Whoever says nothing that can be understood knows nothing yet. */
    private static int entries(String known) {
        return known.matches("[0-9]{1,9}") ? Integer.parseInt(known) : 0;
    }

    /** Whoever opens it as a page is led to the board. */
    @GetMapping(path = "/{network}/cards/situations/{id}/changes", produces = MediaType.TEXT_HTML_VALUE)
    @May(Access.VIEWER)
    String page(@PathVariable ItemId id, Viewer viewer) {
        log.home(id, viewer);
        return "redirect:/" + viewer.word() + Kind.SITUATION.place(id);
    }
}
