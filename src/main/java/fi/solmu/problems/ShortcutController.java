package fi.solmu.problems;

import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.Account;
import fi.solmu.web.May;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the home screen of a phone leads: to writing a problem in the reader's network, or to choosing in which. */
@Controller
@May(Access.SIGNED_IN)
class ShortcutController {

    private final People people;

    ShortcutController(People people) {
        this.people = people;
    }

    @GetMapping("/me/problem")
    String choose(Account account, Model page) {
        var networks = people.networksOf(account.person()).stream().filter(each -> !each.access().equals("VIEWER")).toList();
        if (networks.stream().map(People.Membership::word).distinct().count() == 1) {
            return "redirect:/" + networks.get(0).word() + "/problems/log";
        }
        page.addAttribute("networks", networks);
        return "problems/shortcut";
    }
}
