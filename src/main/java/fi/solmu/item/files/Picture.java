package fi.solmu.item.files;

import fi.solmu.item.ItemId;
import fi.solmu.web.Page;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture that has been added to an item, as it stands small beside the item's words; with its bytes where it must be seen by itself. */
public record Picture(ItemId item, UUID id, String name, byte @Nullable [] thumbnail) {

    /** What it shows, as far as whoever added it has said; a name of mere signs says nothing. */
    public String words(Page page) {
        var said = name.replaceFirst("\\.[A-Za-z0-9]+$", "").replaceAll("[_-]+", " ").strip();
        return said.chars().anyMatch(Character::isLetterOrDigit) ? said : page.t("item.picture");
    }

    public String whole(Page page) {
        return page.at(ItemFile.place(item) + "/" + id);
    }

    public String small(Page page) {
        return thumbnail == null ? whole(page) + "/thumbnail"
            : "data:" + Thumbnail.MEDIA + ";base64," + Base64.getEncoder().encodeToString(thumbnail);
    }
}
