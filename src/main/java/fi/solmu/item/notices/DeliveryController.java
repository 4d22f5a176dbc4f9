package fi.solmu.item.notices;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a coordinator sees whether the network's mail goes, and why some of it does not. */
@Controller
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/{network}/mail")
    @May(Access.COORDINATOR)
    String sending(Viewer viewer, Model page) {
        page.addAttribute("sending", deliveries.of(viewer));
        return "item/sending";
    }
}
