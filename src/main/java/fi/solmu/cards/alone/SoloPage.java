package fi.solmu.cards.alone;

import fi.solmu.item.Item;
import fi.solmu.item.files.Picture;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A drill alone as its player sees it. */
public record SoloPage(
        SoloDrill drill, Item card, Scene scene, @Nullable Role role, List<Organisation> organisations, List<Picture> pictures,
        @Nullable Integer inForce) {

    public SoloPage {
        organisations = List.copyOf(organisations);
        pictures = List.copyOf(pictures);
    }

    public String place() {
        return "/cards/alone/" + drill.id();
    }

    public String roleTitle() {
        return role == null ? "" : role.title();
    }

    public List<Picture> pictures(Scene.Mine mine) {
        return pictures.stream().filter(each -> each.item().value().equals(mine.turn().task().id())).toList();
    }

    /** What is the player's to do now, for those who hear it; at last, what it came to. */
    public String now(Page page) {
        return drill.isOver() ? result(page) : scene.open().isEmpty() ? page.t("cards.alone-nothing-now") : page.t("cards.alone-yours",
            "what", scene.open().stream().map(each -> each.turn().task().title()).collect(Collectors.joining(", ")));
    }

    /** Whether it counts, and if not, why. */
    public String result(Page page) {
        return page.t(drill.isCounted() ? "cards.alone-counted" : scene.isRehearsed() ? "cards.alone-role-gone"
            : scene.isOver() ? "cards.alone-none-done" : "cards.alone-not-counted", "role", roleTitle());
    }

    public boolean isGoing() {
        return !drill.isOver() && !scene.isOver() && drill.pace() > 0;
    }

    /** How often the page looks again: oftener, the faster the clock. */
    public String every() {
        return "every " + (drill.pace() == 1 ? 5 : drill.pace() == 10 ? 3 : 1) + "s";
    }

    public boolean isWithdrawn() {
        return inForce == null || card.isRemoved();
    }

    public boolean isOlder() {
        return !isWithdrawn() && inForce != drill.version();
    }

    public Organisation organisation(@Nullable UUID id) {
        return organisations.stream().filter(each -> each.id().equals(id)).findFirst()
            .orElseGet(() -> new Organisation(new UUID(0, 0), "", "other", "", 0, 0));
    }
}
