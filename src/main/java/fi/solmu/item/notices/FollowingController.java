package fi.solmu.item.notices;

import static fi.solmu.web.Readers.done;

import fi.solmu.item.Asked;
import fi.solmu.item.Followers;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Following an item and stopping, and the list of what the reader follows. */
@Controller
@May(Access.VIEWER)
class FollowingController {

    private final Followers followers;
    private final Items items;

    FollowingController(Followers followers, Items items) {
        this.followers = followers;
        this.items = items;
    }

    @GetMapping("/{network}/following")
    String list(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
        int number = number(page);
        var found = followers.followedBy(viewer, number);
        boolean more = found.size() > Asked.ROWS;
        model.addAttribute("items", more ? found.subList(0, Asked.ROWS) : found);
        model.addAttribute("number", number);
        model.addAttribute("hasNext", more);
        return "item/following";
    }

    @PostMapping("/{network}/items/{id}/following")
    String follow(@PathVariable ItemId id, HttpServletResponse response, Viewer viewer) {
        followers.follow(id, viewer);
        return done(response, "item.follows", viewer, items.get(id, viewer).place() + "#follow");
    }

    @PostMapping("/{network}/items/{id}/following/end")
    String unfollow(@PathVariable ItemId id, @RequestParam(defaultValue = "") String back, HttpServletResponse response, Viewer viewer) {
        followers.unfollow(id, viewer);
        return done(response, "item.follows-no-more", viewer, back.equals("following") ? "/following" : items.get(id, viewer).place() + "#follow");
    }

    /** An address that names no page asks for the first. */
    static int number(String page) {
        return page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    }
}
