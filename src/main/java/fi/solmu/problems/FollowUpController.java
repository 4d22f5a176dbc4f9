package fi.solmu.problems;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has become of what was learned. */
@Controller
@RequestMapping("/{network}/problems/followup")
@May(Access.VIEWER)
class FollowUpController {

    private final FollowUps followUps;

    FollowUpController(FollowUps followUps) {
        this.followUps = followUps;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> address, Viewer viewer, Model page) {
        page.addAttribute("followup", followUps.of(FollowUpAsked.of(address), viewer));
        return "problems/followup";
    }
}
