package fi.solmu.item.notices;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Page;
import java.time.Instant;
import java.util.List;

/** All that somebody is told of one item, the newest first, with as many of its deeds as a list shows. */
public record NoticeGroup(
        ItemId id, Kind kind, int number, String title, int unread, int many, Instant latest, List<String> who, List<Notice> notices) {

    static final int SHOWN = 3;
    private static final int NAMED = 3;

    public NoticeGroup {
        who = List.copyOf(who);
        notices = List.copyOf(notices);
    }

    public String code() {
        return kind.letters() + "-" + number;
    }

    public String place() {
        return "/" + kind.place() + "/" + id;
    }

    public boolean isUnread() {
        return unread > 0;
    }

    /** "3 muutosta: Anni, Bo ja 2 muuta", of what is unread, or of all when nothing is. */
    public String words(Page page) {
        int n = isUnread() ? unread : many;
        if (who.isEmpty()) {
            return page.t("item.notice-days", "n", n);
        }
        return who.size() > NAMED
            ? page.t("item.notice-many", "n", n, "who", String.join(", ", who.subList(0, NAMED)), "more", who.size() - NAMED)
            : page.t("item.notice-by", "n", n, "who", page.say().list(who));
    }
}
