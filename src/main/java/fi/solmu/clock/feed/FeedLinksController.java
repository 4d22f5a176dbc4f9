package fi.solmu.clock.feed;

import fi.solmu.clock.feed.FeedScope.Part;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a person brings the clock into a calendar of their own, and takes it back. */
@Controller
@RequestMapping("/{network}/clock/feed")
@May(Access.VIEWER)
class FeedLinksController {

    private final FeedLinks links;
    private final FeedScopes scopes;

    FeedLinksController(FeedLinks links, FeedScopes scopes) {
        this.links = links;
        this.scopes = scopes;
    }

    @GetMapping
    String show(Viewer viewer, Model page) {
        var part = viewer.roles().isEmpty() ? Part.NETWORK : Part.MINE;
        return show(Form.of("what", part.name()), viewer, page);
    }

    /** The link is told on the page that answers, and never again. */
    @PostMapping
    String make(@RequestParam UUID key, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var scope = scope(sent.value("what"), viewer);
            var secret = links.make(key, scope, viewer);
            return secret.isPresent() ? told(scope, secret.get(), page) : done("clock.feed-made-already", response, viewer);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(sent.refused(refusal.faults()), viewer, page);
        }
    }

    @PostMapping("/{feed}/end")
    String end(@PathVariable UUID feed, HttpServletResponse response, Viewer viewer) {
        links.end(feed, viewer);
        return done("clock.feed-ended", response, viewer);
    }

    private String show(Form form, Viewer viewer, Model page) {
        var offered = scopes.offered(viewer);
        page.addAttribute("links", links.of(viewer).stream().map(link -> link.among(offered)).toList());
        page.addAttribute("scopes", offered);
        page.addAttribute("form", form);
        return "clock/feed";
    }

    private FeedScope scope(String asked, Viewer viewer) {
        return scopes.offered(viewer).stream()
            .filter(scope -> scope.value().equals(asked))
            .findFirst()
            .orElseThrow(() -> Refused.at("what", "clock.feed-unknown"));
    }

    private static String told(FeedScope scope, String secret, Model page) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/feeds/" + secret + ".ics").toUriString();
        page.addAttribute("scope", scope);
        page.addAttribute("link", address);
        return "clock/feedtold";
    }

    private static String done(String notice, HttpServletResponse response, Viewer viewer) {
        return Readers.done(response, notice, viewer, "/clock/feed");
    }
}
