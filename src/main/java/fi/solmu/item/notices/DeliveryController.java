package fi.solmu.item.notices;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a coordinator sees whether the network's mail goes, and why some of it does not. */
@Controller
@RequestMapping("/{network}/mail")
@May(Access.COORDINATOR)
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    String delivery(Viewer viewer, Model page) {
        page.addAttribute("sending", deliveries.of(viewer));
        return "item/sending";
    }

    @PostMapping("/{role}/again")
    String sendAgain(@PathVariable UUID role, HttpServletResponse response, Viewer viewer) {
        deliveries.sendAgain(role, viewer);
        return Readers.done(response, "item.mail-on", viewer, "/mail");
    }
}
