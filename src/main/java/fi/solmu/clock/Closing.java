package fi.solmu.clock;

import fi.solmu.item.ItemId;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time that the reader can tell of where it stands: its address, its name, how it stands, and what has been written of it so far. */
public record Closing(String place, String name, String seen, boolean isAwaited, boolean isComing, boolean isAlone, Form form) {

    private static final String SEEN = "?seen=";

    static final int LONGEST = 500, LONGEST_TIME = 20;

    /** Beside others on a page, begun and waiting; the address is that of the time. */
    public static Closing among(String address, String name) {
        int end = (address + SEEN).indexOf(SEEN);
        return new Closing(address.substring(0, end), name, address.substring(end).replace(SEEN, ""), true, false, false, Form.empty());
    }

    static Closing of(Moment moment, When when, Form form) {
        return new Closing(place(moment), name(moment, when), moment.seen(), true, false, false, form);
    }

    /** On the page of its practice, where it may also be one to come. */
    public static Closing alone(Moment moment, LocalDate today, When when, Form form) {
        return new Closing(place(moment), name(moment, when), moment.seen(), !moment.occurrence().first().isAfter(today),
            !moment.occurrence().first().isBefore(today), true, form);
    }

    private static String name(Moment moment, When when) {
        return moment.planned().title() + ", " + when.date(moment.occurrence(), moment.hours());
    }

    static String place(Moment moment) {
        return moment.planned().place() + "/occurrences/" + moment.occurrence().original();
    }

    /** The place, and how the time stands there. */
    static String address(Moment moment) {
        return place(moment) + (moment.seen().isEmpty() ? "" : SEEN + moment.seen());
    }

    /** What tells it from the others of the page. */
    public String key() {
        return place.replaceFirst("^/clock/", "").replace("/occurrences/", "_");
    }

    static String key(ItemId id, LocalDate date) {
        return id + "_" + date;
    }

    /** Where the reader was when the form came back refused; else here. */
    public String back(Page page) {
        var sent = form.value("back");
        return sent.isEmpty() ? page.here() : sent;
    }

    public Field note(Page page) {
        return named(form.field(page, "note", page.t("clock.note"))).longest(LONGEST);
    }

    public Field day(Page page) {
        return named(form.field(page, "to", page.t("clock.to-day"))).type("date").hint(page.t("clock.to-day-hint"));
    }

    /** Where it is not the usual one. */
    public Field time(Page page) {
        return named(form.field(page, "at", page.t("clock.to-time"))).longest(LONGEST_TIME).hint(page.t("clock.to-time-hint"));
    }

    /** Why a coming time is left out. */
    public Field reason(Page page) {
        return named(form.field(page, "reason", page.t("clock.cancel-reason"))).longest(LONGEST);
    }

    /** Alone on its page it is replaced with the page, so that all of it tells the same. */
    public @Nullable String swapped(Page page) {
        return isAlone ? null : page.at(place);
    }

    private Field named(Field field) {
        return isAlone ? field : field.in(key());
    }
}
