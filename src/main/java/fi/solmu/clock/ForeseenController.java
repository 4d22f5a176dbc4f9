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
    private final FormTimings forms;

    ForeseenController(Practices practices, FormTimings forms) {
        this.forms = forms;
        this.practices = practices;
    }

    @GetMapping("/{network}/clock/dates")
    @May(Access.MEMBER)
    String dates(HttpServletRequest request, Viewer viewer, Say say, Model page) {
        var sent = Form.sent(request.getParameterMap());
        var asked = AskedTiming.of(sent);
        var of = sent.value("timing.of");
        var standing = of.isEmpty() ? null : practices.get(id(of), viewer);
        page.addAttribute("foreseen", Foreseen.asked(
                () -> forms.kept(asked, standing, viewer), ChangedTiming.first(asked, practices.today()),
                practices.working(sent.value("responsible"), viewer), say));
        page.addAttribute("differing", differing(standing, asked, viewer));
        return "clock/dates";
    }

    /** What the change does to the dates of a practice that stands; nothing while the timing cannot be read. */
    private @Nullable Differing differing(@Nullable Planned standing, Map<String, Object> asked, Viewer viewer) {
        if (standing == null) {
            return null;
        }
        try {
            var kept = forms.kept(asked, standing, viewer);
            return new ChangedTiming(standing, asked, kept.timing(), kept.anchor()).differing(practices.today());
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
