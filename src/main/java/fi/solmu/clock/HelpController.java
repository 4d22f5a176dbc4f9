package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Known;
import fi.solmu.item.Reading;
import fi.solmu.item.Trait;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Helped" or "did not", said of one time by somebody whom the practice serves. */
@Controller
@RequestMapping("/{network}/clock/{id}/occurrences/{date}/help")
@May(Access.VIEWER)
class HelpController {

    private static final List<Trait> ASKED = List.of(Trait.choice("helped", "helped", "not"),
        new Trait("words", Trait.Type.TEXT, false, 0, Closing.LONGEST, List.of(), List.of()));

    private final PracticeHelp help;
    private final PracticePages pages;

    HelpController(PracticeHelp help, PracticePages pages) {
        this.help = help;
        this.pages = pages;
    }

    @PostMapping
    String say(
            @PathVariable ItemId id, @PathVariable("date") String written,
            HttpServletRequest request, HttpServletResponse response, Viewer viewer, Say say, Model page) {
        var date = ToldTimes.get(written);
        var sent = Form.sent(request.getParameterMap());
        try {
            var reading = new Reading(Known.NOTHING);
            var said = reading.read(ASKED, Map.of("helped", sent.value("helped"), "words", sent.value("words")));
            if (sent.value("helped").isBlank()) {
                reading.fault("helped", "clock.round-choose-help");
            }
            reading.refuseFaults();
            help.say(id, date, said.text("helped").equals("helped"), said.text("words"), viewer);
            return Readers.done(response, "clock.follow-help-said", viewer, Kind.PRACTICE.place(id));
        } catch (Refused refusal) {
            response.setStatus(422);
            return pages.show(id, date, sent.refused(refusal.faults()), viewer, say, page);
        }
    }
}
