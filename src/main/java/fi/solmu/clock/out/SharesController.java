package fi.solmu.clock.out;

import fi.solmu.clock.ChosenWords;
import fi.solmu.clock.Narrowing;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where those who coordinate a network show its clock to strangers, and end that. */
@Controller
@RequestMapping("/{network}/clock/share")
@May(Access.COORDINATOR)
class SharesController {

    private final ClockShares shares;
    private final Narrowing narrowing;

    SharesController(ClockShares shares, Narrowing narrowing) {
        this.shares = shares;
        this.narrowing = narrowing;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> address, Viewer viewer, Say say, Model page) {
        return show(SharedSight.of(address), ShareForm.blank(narrowing.today()), viewer, say, page);
    }

    /** The link is told on the page that answers, and never again. */
    @PostMapping
    String make(
            @RequestParam UUID key, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response,
            Viewer viewer, Say say, Model page) {
        var sight = SharedSight.of(sent);
        var form = new ShareForm(Form.sent(request.getParameterMap()), narrowing.today());
        try {
            var answer = form.read();
            var secret = shares.make(key, answer.purpose(), sight, answer.until(), viewer);
            return secret.isPresent() ? told(answer.purpose(), answer.until(), secret.get(), page)
                : Readers.done(response, "clock.out-share-made-already", viewer, "/clock/share");
        } catch (Refused refusal) {
            response.setStatus(422);
            return show(sight, new ShareForm(form.form().refused(refusal.faults()), form.today()), viewer, say, page);
        }
    }

    @PostMapping("/{share}/again")
    String again(@PathVariable UUID share, Viewer viewer, Model page) {
        var known = shares.get(share, viewer);
        return told(known.purpose(), known.until(), shares.again(share, viewer), page);
    }

    @PostMapping("/{share}/end")
    String end(@PathVariable UUID share, HttpServletResponse response, Viewer viewer) {
        shares.end(share, viewer);
        return Readers.done(response, "clock.out-share-ended", viewer, "/clock/share");
    }

    private String show(SharedSight sight, ShareForm form, Viewer viewer, Say say, Model page) {
        page.addAttribute("sight", sight);
        page.addAttribute("words", new ChosenWords(sight.chosen(), narrowing.of(sight.chosen(), viewer).form(), say).all(sight.view()));
        page.addAttribute("asked", form);
        page.addAttribute("shares", shares.of(viewer));
        return "clock/share";
    }

    private static String told(String purpose, LocalDate until, String secret, Model page) {
        page.addAttribute("purpose", purpose);
        page.addAttribute("until", until);
        page.addAttribute("link", ServletUriComponentsBuilder.fromCurrentContextPath().path("/share/" + secret).toUriString());
        return "clock/sharetold";
    }
}
