package fi.solmu.item.notices;

import fi.solmu.item.Deed;
import fi.solmu.item.ItemId;
import fi.solmu.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody is told of, and why: a deed, or a day that comes. */
public record Notice(
        ItemId item, Reason reason, @Nullable Deed deed, @Nullable String asked, String who, String organisation, Instant at, boolean isRead,
        @Nullable LocalDate day, int left, @Nullable LocalDate was) {

    /** Why one is told: one follows the item, one was mentioned, something is asked of one's role, or a day that concerns one has moved. */
    public enum Reason {
        FOLLOWED, MENTION, REQUEST, DATES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done in a few words; what is asked comes before the deed by which it was asked. */
    public String words(Page page) {
        return reason == Reason.MENTION ? page.t("item.notice-mention", "who", who)
            : reason == Reason.DATES ? page.t(String.valueOf(asked), "was", said(was, page), "day", said(day, page))
            : day != null ? page.t(String.valueOf(asked), "day", page.say().inFull(day), "n", left)
            : asked != null ? page.t(asked)
            : page.t("item.deed." + Objects.requireNonNull(deed).name().toLowerCase(Locale.ROOT));
    }

    private static String said(@Nullable LocalDate day, Page page) {
        return day == null ? "" : page.say().weekday(day);
    }
}
