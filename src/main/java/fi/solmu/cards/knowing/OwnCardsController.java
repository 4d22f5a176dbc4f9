package fi.solmu.cards.knowing;

import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a new worker has to read and to rehearse; and what those of one's own organisation have left. */
@Controller
@RequestMapping("/{network}/cards/mine")
class OwnCardsController {

    private final Knowing knowing;
    private final Roles roles;
    private final Clock clock;

    OwnCardsController(Knowing knowing, Roles roles, Clock clock) {
        this.knowing = knowing;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.VIEWER)
    String mine(Viewer viewer, Model page) {
        page.addAttribute("cards", of(knowing.mine(viewer), viewer));
        return "cards/owncards";
    }

    @GetMapping("/organisation")
    @May(Access.MEMBER)
    String ours(Viewer viewer, Model page) {
        page.addAttribute("cards", of(knowing.ours(viewer), viewer));
        return "cards/ourcards";
    }

    private OwnCards of(List<OwnCard> cards, Viewer viewer) {
        return new OwnCards(cards, roles.of(viewer), LocalDate.now(clock.withZone(Say.ZONE)));
    }
}
