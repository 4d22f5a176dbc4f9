package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.network.Role;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cards on paper: one card, or every card of a role as a binder. */
@Controller
@RequestMapping("/{network}/cards/print")
@May(Access.VIEWER)
class PrintController {

    private final CardPages pages;
    private final CardRegister register;
    private final Roles roles;

    PrintController(CardPages pages, CardRegister register, Roles roles) {
        this.pages = pages;
        this.register = register;
        this.roles = roles;
    }

    @GetMapping
    String print(
            @RequestParam(defaultValue = "") String role, @RequestParam(required = false) @Nullable ItemId card,
            @RequestParam(defaultValue = "") String size, Viewer viewer, Model page) {
        var everyRole = roles.of(viewer);
        var asked = role.isEmpty() && card == null ? own(everyRole, viewer)
                : everyRole.stream().filter(each -> each.id().toString().equals(role)).findFirst().orElse(null);
        var seenAs = asked == null ? role : asked.id().toString();
        var cards = card != null ? List.of(card) : asked == null ? List.<ItemId>of() : register.ofRole(asked.id(), viewer);
        page.addAttribute("paper", new Paper(
                asked, cards.stream().map(each -> pages.kept(each, seenAs, viewer)).toList(), everyRole, card != null, size.equals("a5")));
        return "cards/print";
    }

    /** Whoever comes without choosing comes for the cards of their own role, if it has any. */
    private @Nullable Role own(List<Role> everyRole, Viewer viewer) {
        var own = everyRole.stream().filter(each -> viewer.roles().contains(each.id())).toList();
        return own.stream().filter(each -> !register.ofRole(each.id(), viewer).isEmpty()).findFirst()
            .or(() -> own.stream().findFirst()).orElse(null);
    }
}
