package fi.solmu.item;

import fi.solmu.web.Page;
import java.util.List;

/** Who follows an item, as a reader may know it: how many, whether the reader is one, and the names of the reader's own organisation. */
public record Following(boolean isMine, int count, List<String> names) {

    public Following {
        names = List.copyOf(names);
    }

    public String words(Page page) {
        return names.isEmpty() ? page.t("item.followers", "n", count)
            : page.t("item.followers-named", "n", count, "names", page.say().list(names));
    }
}
