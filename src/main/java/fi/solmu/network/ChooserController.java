package fi.solmu.network;

import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which network now, and for which organisation. Who belongs to one network only is taken there. */
@Controller
@May(Access.SIGNED_IN)
class ChooserController {

    private final People people;
    private final Sessions sessions;

    ChooserController(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/")
    String front(Account account) {
        var words = people.networksOf(account.person()).stream().map(People.Membership::word).distinct().toList();
        return words.size() == 1 ? "redirect:/" + words.get(0) : "redirect:/networks";
    }

    @GetMapping("/networks")
    String networks(Account account, Model page) {
        page.addAttribute("account", account);
        page.addAttribute("networks", NetworkChoice.of(people.networksOf(account.person()), account.language()));
        return "network/networks";
    }

    @PostMapping("/networks")
    String choose(@RequestParam String word, @RequestParam UUID organisation, Account account, HttpServletRequest request) {
        people.networksOf(account.person()).stream()
            .filter(each -> each.word().equals(word) && each.organisation().equals(organisation))
            .findFirst()
            .orElseThrow(NotThere::new);
        SessionCookie.in(request).ifPresent(token -> sessions.actFor(token, organisation));
        return "redirect:/" + word;
    }
}
