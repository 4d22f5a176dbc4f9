package fi.solmu.item;

import fi.solmu.web.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is expected of a reader: where and of what, why (a message key), how many alike it is, and by when;
 * {@code told} is the address to which its answer can be sent at once.
 */
public record Duty(String place, String title, String reason, int many, @Nullable LocalDate by, @Nullable String told) {

    public Duty(String place, String title, String reason, int many, @Nullable LocalDate by) {
        this(place, title, reason, many, by, null);
    }

    public Duty(ItemId id, Kind kind, String title, String reason, @Nullable LocalDate by) {
        this(kind.place(id), title, reason, 1, by);
    }

    public Duty toldAt(String address) {
        return new Duty(place, title, reason, many, by, address);
    }

    public String heading(Page page) {
        return many == 1 ? title : page.t("item.duty-and-others", "title", title, "n", many - 1);
    }

    public String why(Page page) {
        return page.t(reason, "n", many);
    }

    public boolean isLate(LocalDate today) {
        return by != null && by.isBefore(today);
    }
}
