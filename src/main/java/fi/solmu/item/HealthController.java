package fi.solmu.item;

import fi.solmu.item.words.TextAnalyzer;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How this Solmu is, for those who keep it running: that its database answers, and what serves its search. */
@Controller
class HealthController {

    private final OldWords words;

    HealthController(OldWords words) {
        this.words = words;
    }

    @GetMapping("/health")
    @May(Access.ANYBODY)
    String health(Model page) {
        var analyzer = TextAnalyzer.here();
        page.addAttribute("waits", !words.places(analyzer.version()).isEmpty());
        page.addAttribute("finnish", analyzer.hasVoikko() ? "voikko" : TextAnalyzer.hasLostVoikko() ? "lost" : "stems");
        return "item/health";
    }
}
