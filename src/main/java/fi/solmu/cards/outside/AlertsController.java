package fi.solmu.cards.outside;

import fi.solmu.cards.outside.Alerts.Wish;
import fi.solmu.cards.situation.SituationLists;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been heard from outside; those on duty begin by it, the coordinator sees all of it. */
@Controller
@RequestMapping("/{network}/cards/alerts")
class AlertsController {

    private final Alerts alerts;
    private final Suggestions suggestions;
    private final AlertSources sources;
    private final SituationLists situations;
    private final Clock clock;

    AlertsController(Alerts alerts, Suggestions suggestions, AlertSources sources, SituationLists situations, Clock clock) {
        this.alerts = alerts;
        this.suggestions = suggestions;
        this.sources = sources;
        this.situations = situations;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.COORDINATOR)
    String heard(Viewer viewer, Model page) {
        return heard(Form.empty(), viewer, page);
    }

    @PostMapping("/{alert}/situations")
    @May(Access.MEMBER)
    String begin(
            @PathVariable UUID alert, @RequestParam UUID key, HttpServletRequest request, HttpServletResponse response, Viewer viewer,
            Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var situation = alerts.begin(alert, wish(key, sent), viewer);
            return "redirect:/" + viewer.word() + Kind.SITUATION.place(situation);
        } catch (Refused refusal) {
            if (!viewer.isCoordinator()) {
                throw refusal;
            }
            response.setStatus(422);
            return heard(sent.refused(refusal.faults()), viewer, page);
        }
    }

    @PostMapping("/{alert}/untying")
    @May(Access.MEMBER)
    String untie(@PathVariable UUID alert, @RequestParam ItemId situation, HttpServletResponse response, Viewer viewer) {
        alerts.untie(alert, situation, viewer);
        return Readers.done(response, "cards.alert-untied", viewer, Kind.SITUATION.place(situation));
    }

    @PostMapping("/{alert}/dismissal")
    @May(Access.MEMBER)
    String decline(@PathVariable UUID alert, HttpServletResponse response, Viewer viewer) {
        alerts.decline(alert, viewer);
        return Readers.done(response, "cards.alert-declined", viewer, viewer.isCoordinator() ? "/cards/alerts" : "/cards");
    }

    private String heard(Form form, Viewer viewer, Model page) {
        var told = alerts.heard(viewer);
        page.addAttribute("heard", new HeardPage(
            told, suggestions.of(told.stream().map(Alert::id).toList(), viewer),
            alerts.cards(viewer), situations.underWay(viewer), sources.of(viewer), clock.instant()));
        page.addAttribute("form", form);
        return "cards/alerts";
    }

    /** What to begin with is chosen of one list: a card, a situation under way, or nothing. */
    private static Wish wish(UUID key, Form sent) {
        var with = sent.value("with");
        return new Wish(key, id(with, "card "), id(with, "situation "));
    }

    private static ItemId id(String with, String what) {
        if (!with.startsWith(what)) {
            return null;
        }
        try {
            return ItemId.valueOf(with.substring(what.length()));
        } catch (IllegalArgumentException nothing) {
            throw Refused.at("with", "cards.alert-choose");
        }
    }
}
