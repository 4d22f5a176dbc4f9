package fi.solmu.item.files;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.web.Initials;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture or document that somebody has added to an item, for all who see the item. */
public record ItemFile(
        UUID id, ItemId item, String name, FileType type, long size, String sha256, boolean isPictured, UUID person, String who,
        String organisation, int colour, Instant at, @Nullable Instant removedAt) {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whoever added it, and whoever may change the item. */
    public boolean mayBeRemovedBy(Viewer viewer, Item of) {
        return person.equals(viewer.person()) || of.mayBeChangedBy(viewer);
    }

    public String initials() {
        return Initials.of(who);
    }

    /** The address after the network's word. */
    public String place() {
        return place(item) + "/" + id;
    }

    public static String place(ItemId item) {
        return "/items/" + item + "/files";
    }

    /** As people say it: 820 kB, 3,4 MB. */
    public String size(Say say) {
        return size(size, say);
    }

    public static String size(long size, Say say) {
        return size < MEGA ? say.text("item.file-kilo", "n", say.number(Math.max(1, Math.round((double) size / KILO))))
            : say.text("item.file-mega", "n", say.number(Math.round(10.0 * size / MEGA) / 10.0));
    }
}
