package fi.solmu.item.push;

import fi.solmu.network.BrowserCookie;
import fi.solmu.network.Device;
import fi.solmu.network.PushDevices;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Readers;
import fi.solmu.web.Reachable;
import fi.solmu.web.Refused;
import fi.solmu.web.Unreachable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The browsers in which one is told at once: this one is added, any of one's own is taken away. */
@Controller
@RequestMapping("/me/devices")
@May(Access.SIGNED_IN)
class DevicesController {

    private static final int LONGEST = 2000, PUBLIC_KEY = 65, SECRET = 16;

    private final PushDevices devices;
    private final PushKeys keys;

    DevicesController(PushDevices devices, PushKeys keys) {
        this.devices = devices;
        this.keys = keys;
    }

    @GetMapping
    String devices(HttpServletRequest request, Model page) {
        page.addAttribute("devices", devices.own(BrowserCookie.in(request).orElse("")));
        page.addAttribute("key", keys.pair().extractPublicKeyInUncompressedFormAsString());
        page.addAttribute("refusal", "");
        return "item/devices";
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String endpoint, @RequestParam(defaultValue = "") String p256dh,
            @RequestParam(defaultValue = "") String auth, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            check(endpoint, p256dh, auth);
        } catch (Refused refusal) {
            response.setStatus(422);
            devices(request, page);
            page.addAttribute("refusal", refusal.key());
            return "item/devices";
        }
        devices.keep(BrowserCookie.give(request, response), Device.named(request.getHeader("User-Agent")),
            new PushDevices.Address(endpoint, p256dh, auth));
        Readers.notice(response, "item.push-on");
        return "redirect:/me/devices";
    }

    @PostMapping("/{id}/end")
    String forget(@PathVariable UUID id, HttpServletResponse response) {
        devices.forget(id);
        Readers.notice(response, "item.push-off");
        return "redirect:/me/devices";
    }

    /** A browser says where its push service is; Solmu asks nothing there that is not in the open net. */
    private static void check(String endpoint, String p256dh, String auth) {
        if (endpoint.isBlank() || endpoint.length() > LONGEST || !isOf(PUBLIC_KEY, p256dh) || !isOf(SECRET, auth)) {
            throw new Refused("item.push-no-browser");
        }
        try {
            Reachable.PUBLIC.check(new URI(endpoint));
        } catch (Unreachable | URISyntaxException closed) {
            throw new Refused("item.push-no-service");
        }
    }

    private static boolean isOf(int bytes, String written) {
        try {
            return Base64.getUrlDecoder().decode(written).length == bytes;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
