package fi.solmu.cards;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.network.Organisations;
import fi.solmu.network.Roles;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one version of a card changes of another, organisation by organisation. */
@Controller
@RequestMapping("/{network}/cards/{id}/comparison")
@May(Access.VIEWER)
class ComparisonController {

    private final Items items;
    private final ActionCards cards;
    private final CardTexts texts;
    private final Roles roles;
    private final Organisations organisations;

    ComparisonController(Items items, ActionCards cards, CardTexts texts, Roles roles, Organisations organisations) {
        this.items = items;
        this.cards = cards;
        this.texts = texts;
        this.roles = roles;
        this.organisations = organisations;
    }

    /** Unless it is said otherwise, what the version being written changes, or when none is, the one in force. */
    @GetMapping
    String show(
            @PathVariable ItemId id, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            Viewer viewer, Say say, Model page) {
        var item = items.get(id, viewer);
        var card = cards.get(id, viewer);
        var versions = texts.versions(id, viewer);
        boolean isDraftToo = versions.isEmpty() || cards.isChangedSince(id, viewer) || card.state() == ActionCard.State.UNDER_REVISION;
        var later = known(to, versions).orElse(isDraftToo ? Comparison.DRAFT : String.valueOf(card.version()));
        var earlier = known(from, versions).orElseGet(() -> before(later, versions));
        var comparing = new Comparing(text(id, earlier, viewer), text(id, later, viewer), roles.of(viewer), organisations.of(viewer), say);
        page.addAttribute("comparison", new Comparison(
            item, earlier, later, versions, isDraftToo, comparing.card(), comparing.parts(viewer.organisation()), viewer.organisation()));
        return "cards/comparison";
    }

    private static Optional<String> known(String asked, List<CardVersion> versions) {
        return Optional.of(asked)
            .filter(each -> each.equals(Comparison.DRAFT) || versions.stream().anyMatch(version -> String.valueOf(version.number()).equals(each)));
    }

    /** The newest one before it; the first has only itself. */
    private static String before(String later, List<CardVersion> versions) {
        return versions.stream().map(version -> String.valueOf(version.number()))
            .filter(number -> later.equals(Comparison.DRAFT) || Integer.parseInt(number) < Integer.parseInt(later)).findFirst().orElse(later);
    }

    private CardText text(ItemId id, String version, Viewer viewer) {
        return version.equals(Comparison.DRAFT) ? texts.draft(id, viewer) : texts.version(id, Integer.parseInt(version), viewer);
    }
}
