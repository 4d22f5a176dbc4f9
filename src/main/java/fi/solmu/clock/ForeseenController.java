package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Access;
import fi.solmu.web.Form;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The next dates of a timing that is being written. */
@Controller
class ForeseenController {

    private final Practices practices;

    ForeseenController(Practices practices) {
        this.practices = practices;
    }

    @GetMapping("/{network}/clock/dates")
    @May(Access.MEMBER)
    String dates(HttpServletRequest request, Viewer viewer, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var asked = AskedTiming.of(sent);
        page.addAttribute("foreseen", Foreseen.asked(asked, practices.today(), practices.working(sent.value("responsible"), viewer), say));
        page.addAttribute("differing", differing(sent.value("timing.of"), asked, viewer));
        return "clock/dates";
    }

    /** What the change does to the dates of a practice that stands; nothing while the timing cannot be read. */
    private @Nullable Differing differing(String practice, Map<String, Object> asked, Viewer viewer) {
        if (practice.isEmpty()) {
            return null;
        }
        var standing = practices.get(id(practice), viewer);
        try {
            return new ChangedTiming(standing, asked, AskedTiming.timing(AskedTiming.kept(asked))).differing(practices.today());
        } catch (Refused toldBesideTheDates) {
            return null;
        }
    }

    private static ItemId id(String text) {
        try {
            return ItemId.valueOf(text);
        } catch (IllegalArgumentException nobodysId) {
            throw new NotThere();
        }
    }
}
