package fi.solmu.cards.situation;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The situations of a network and the board of each; one starts from its card, and all that happens is told on the board. */
@Controller
@RequestMapping("/{network}/cards")
class SituationsController {

    private final Situations situations;
    private final SituationLog log;
    private final SituationLists lists;
    private final Boards boards;
    private final Clock clock;

    SituationsController(Situations situations, SituationLists lists, SituationLog log, Boards boards, Clock clock) {
        this.situations = situations;
        this.lists = lists;
        this.log = log;
        this.boards = boards;
        this.clock = clock;
    }

    @GetMapping("/situations")
    @May(Access.VIEWER)
    String index(Viewer viewer, Model page) {
        page.addAttribute("situations", lists.all(viewer));
        return "cards/situations";
    }

    @GetMapping("/situations/{id}")
    @May(Access.VIEWER)
    String show(@PathVariable ItemId id, Viewer viewer, Model page) {
        var home = log.course(id, viewer).item().id();
        if (!home.equals(id)) {
            return board(home, viewer);
        }
        page.addAttribute("board", boards.of(id, Form.empty(), viewer));
        return "cards/situation";
    }

    @PostMapping("/{id}/situations")
    @May(Access.MEMBER)
    String start(@PathVariable ItemId id, @RequestParam UUID key, @RequestParam(defaultValue = "false") boolean drill, Viewer viewer) {
        try {
            situations.start(new ItemId(key), id, drill, clock.instant(), viewer);
        } catch (DuplicateKeyException sentTwice) {
            return board(new ItemId(key), viewer);
        }
        return board(new ItemId(key), viewer);
    }

    @PostMapping("/situations/{id}/entries")
    @May(Access.MEMBER)
    String tell(@PathVariable ItemId id, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var said = new Saying(sent, viewer, clock.instant()).byForm();
            var kept = log.tell(id, said, viewer);
            if (said.what() != What.SEEN) {
                Readers.notice(response, kept.answer());
            }
        } catch (Refused refusal) {
            response.setStatus(422);
            page.addAttribute("board", boards.of(id, sent.refused(refusal.faults()), viewer));
            return "cards/situation";
        }
        return board(id, viewer);
    }

    private static String board(ItemId id, Viewer viewer) {
        return "redirect:/" + viewer.word() + Kind.SITUATION.place(id);
    }
}
