package fi.solmu.cards.outside;

import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Reachable;
import fi.solmu.web.Refused;
import fi.solmu.web.Unreachable;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where those who coordinate a network say from where it hears, and end that. */
@Controller
@RequestMapping("/{network}/cards/alerts/sources")
@May(Access.COORDINATOR)
class AlertSourcesController {

    private static final String HERE = "/cards/alerts/sources", READ = "READ";
    private static final int LONGEST = 500;

    private final AlertSources sources;

    AlertSourcesController(AlertSources sources) {
        this.sources = sources;
    }

    /** What is asked of a new source; without an address messages are sent to us. */
    private record Wish(String name, String address) {}

    @GetMapping
    String show(Viewer viewer, Model page) {
        return show(Form.of("way", "SENT"), viewer, page);
    }

    /** The address is told on the page that answers, and never again. */
    @PostMapping
    String make(@RequestParam UUID key, HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model page) {
        var sent = Form.sent(request.getParameterMap());
        try {
            var wish = wish(sent);
            if (!wish.address.isEmpty()) {
                sources.read(key, wish.name, wish.address, viewer);
                return Readers.done(response, "cards.alert-source-made", viewer, HERE);
            }
            var secret = sources.make(key, wish.name, viewer);
            return secret.isPresent() ? told(secret.get(), page) : Readers.done(response, "cards.alert-source-made-already", viewer, HERE);
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(sent.refused(refusal.faults()), viewer, page);
        }
    }

    @PostMapping("/{source}/again")
    String again(@PathVariable UUID source, Viewer viewer, Model page) {
        return told(sources.again(source, viewer), page);
    }

    @PostMapping("/{source}/reading")
    String read(@PathVariable UUID source, HttpServletResponse response, Viewer viewer) {
        sources.soon(source, viewer);
        return Readers.done(response, "cards.alert-source-soon", viewer, HERE);
    }

    @PostMapping("/{source}/end")
    String end(@PathVariable UUID source, HttpServletResponse response, Viewer viewer) {
        sources.end(source, viewer);
        return Readers.done(response, "cards.alert-source-ended", viewer, HERE);
    }

    private String show(Form form, Viewer viewer, Model page) {
        page.addAttribute("sources", sources.of(viewer));
        page.addAttribute("form", form);
        return "cards/alertsources";
    }

    private static Wish wish(Form sent) {
        var faults = new ArrayList<Refused.Fault>();
        var name = FreeText.oneLine(FreeText.tidy(sent.value("name")));
        FreeText.fault("name", name, 100).ifPresent(faults::add);
        if (FreeText.isInvisible(name)) {
            faults.add(new Refused.Fault("name", "cards.alert-source-needs-name"));
        }
        var address = sent.value("address").strip();
        if (sent.value("way").equals(READ)) {
            check(address, faults);
        } else if (!address.isEmpty()) {
            faults.add(new Refused.Fault("address", "cards.alert-address-not-asked"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return new Wish(name, address);
    }

    private static void check(String address, List<Refused.Fault> faults) {
        try {
            if (address.length() > LONGEST) {
                throw new Refused("web.text-too-long", "length", address.length(), "longest", LONGEST);
            }
            Reachable.PUBLIC.check(new URI(address));
        } catch (Refused refusal) {
            faults.add(new Refused.Fault("address", refusal.key(), refusal.faults().get(0).arguments()));
        } catch (Unreachable closed) {
            faults.add(new Refused.Fault("address", Fetching.refused(closed).key()));
        } catch (java.net.URISyntaxException unreadable) {
            faults.add(new Refused.Fault("address", "cards.alert-not-https"));
        }
    }

    private static String told(String secret, Model page) {
        var link = ServletUriComponentsBuilder.fromCurrentContextPath().path("/alerts/" + secret).toUriString();
        page.addAttribute("link", link);
        page.addAttribute("command", "curl -H 'Content-Type: application/xml' --data-binary @message.xml " + link);
        return "cards/alerttold";
    }
}
