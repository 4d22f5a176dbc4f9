package fi.solmu.cards.alone;

import fi.solmu.item.Item;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drill alone as its player sees it. */
public record SoloPage(
        SoloDrill drill, Item card, Scene scene, @Nullable Role role, List<Organisation> organisations, @Nullable Integer inForce) {

    public SoloPage {
        organisations = List.copyOf(organisations);
    }

    public String place() {
        return "/cards/alone/" + drill.id();
    }

    public String roleTitle() {
        return role == null ? "" : role.title();
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
