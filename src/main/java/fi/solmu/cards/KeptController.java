package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.KeptPlaces;
import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Messages;
import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What a device keeps for when there is no connection: cards in force, each as it is for its reader, and what modules tell besides. */
@Controller
@May(Access.VIEWER)
class KeptController {

    /** What a device may keep says so itself, and for whom. */
    private static final String ALLOW = "X-Offline";
    private static final String READER = "X-Reader";

    private final KeptCards kept;
    private final List<KeptPlaces> places;
    private final CardPages pages;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    KeptController(KeptCards kept, List<KeptPlaces> places, CardPages pages, People people, Messages messages, Clock clock) {
        this.kept = kept;
        this.places = places;
        this.pages = pages;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{network}/cards/offline")
    String index(Viewer viewer, HttpServletResponse response, Model page) {
        page.addAttribute("cards", kept.of(viewer));
        return kept("cards/kept", viewer, response, page);
    }

    @GetMapping("/{network}/cards/{id}/offline")
    String card(@PathVariable ItemId id, Viewer viewer, HttpServletResponse response, Model page) {
        var card = pages.kept(id, "", viewer);
        if (!card.isInForce() || card.item().isRemoved()) {
            throw new NotThere();
        }
        page.addAttribute("card", card);
        return kept("cards/keptcard", viewer, response, page);
    }

    private String kept(String template, Viewer viewer, HttpServletResponse response, Model page) {
        response.setHeader(ALLOW, "allow");
        response.setHeader(READER, viewer.person().toString());
        page.addAttribute("now", clock.instant());
        return template;
    }

    /** What stays on the device of this reader; whatever it does not name goes. With it comes the proof that what waits may be sent. */
    @GetMapping("/{network}/cards/offline/list")
    ResponseEntity<byte[]> list(Viewer viewer, @RequestAttribute("_csrf") CsrfToken proof) {
        var here = "/" + viewer.word();
        var cards = kept.of(viewer);
        return Json.answer(Json.object(
            "person", viewer.person().toString(),
            "organisation", viewer.organisation().toString(),
            "name", viewer.networkName(),
            "language", viewer.locale().getLanguage(),
            "proof", proof.getToken(),
            "networks", people.networksOf(viewer.person()).stream().map(People.Membership::word).distinct().toList(),
            "page", here + "/cards/offline",
            "stamp", KeptCards.stamp(kept.ground(viewer) + cards),
            "cards", cards.stream().map(each -> Json.object(
                "address", here + each.place(), "code", here + "/" + each.code(), "kept", here + each.kept(), "stamp", each.stamp())).toList(),
            "pages", places.stream().flatMap(each -> each.of(viewer).stream()).map(each -> Json.object(
                "address", here + each.address(), "kept", here + each.copy(), "stamp", each.stamp())).toList(),
            "runs", kept.runs(viewer).stream().map(each -> Json.object(
                "address", here + each.place(), "card", here + "/cards/" + each.card(), "drill", each.isDrill(),
                "started", each.started().toString())).toList()));
    }

    /** Shown by the device itself where nothing is kept: in every language, for it is kept before anybody is known. */
    @GetMapping("/offline")
    @May(Access.ANYBODY)
    String away(HttpServletResponse response, Model page) {
        response.setHeader(ALLOW, "allow");
        page.addAttribute("says", Messages.LANGUAGES.stream().map(messages::in).toList());
        return "cards/away";
    }
}
