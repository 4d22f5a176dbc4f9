package fi.solmu.item.notices;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import fi.solmu.web.Readers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which mail one wants: switches on one's own page, and the link of a mail, which mutes its like for whoever holds it. */
@Controller
@RequestMapping("/me/mail")
class MailController {

    private final Mutes mutes;
    private final MailSettings settings;

    MailController(Mutes mutes, MailSettings settings) {
        this.mutes = mutes;
        this.settings = settings;
    }

    @GetMapping
    @May(Access.SIGNED_IN)
    String wishes(Model page) {
        page.addAttribute("wishes", mutes.wishes());
        page.addAttribute("sends", settings.isSet());
        return "item/mail";
    }

    @PostMapping
    @May(Access.SIGNED_IN)
    String want(
            @RequestParam String word, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String on,
            HttpServletResponse response) {
        mutes.want(word, what(kind), on.equals("true"));
        Readers.notice(response, on.equals("true") ? "item.mail-on" : "item.mail-off");
        return "redirect:/me/mail";
    }

    /** Opening the link changes nothing: scanners of mail open every link. */
    @GetMapping("/stop/{token}")
    @May(Access.ANYBODY)
    String offer(@PathVariable String token, Model page) {
        page.addAttribute("offer", mutes.offer(token).orElseThrow(NotThere::new));
        page.addAttribute("token", token);
        return "item/mute";
    }

    /** A press on the page, or on the button that mail programs show (RFC 8058). Nobody is signed in by it. */
    @PostMapping("/stop/{token}")
    @May(Access.ANYBODY)
    String stop(@PathVariable String token, Model page) {
        mutes.offer(token).orElseThrow(NotThere::new);
        mutes.press(token);
        return offer(token, page);
    }

    private static Mail.What what(String kind) {
        return Stream.of(Mail.What.values()).filter(each -> each != Mail.What.INVITATION)
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind)).findFirst().orElseThrow(NotThere::new);
    }
}
