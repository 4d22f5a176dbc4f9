package fi.solmu.customers;

import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Feedback on one page: what was said first, then what was answered. */
public record FeedbackPage(ItemPage of, Feedback feedback, @Nullable Item group, LocalDate today) {

    public boolean isWaiting() {
        return !of.item().isRemoved() && Feedback.State.valueOf(of.item().state()).isWaiting();
    }

    /** From the day it was received, else from the day it was written down. */
    public long daysWaited() {
        var since = feedback.received() == null ? of.item().createdAt().atZone(Say.ZONE).toLocalDate() : feedback.received();
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    /** The page of a new item of that kind that this gives rise to. */
    public String rise(String kind) {
        return "/new/" + kind + "?from=" + of.item().id() + "&relation=gives_rise_to&forward=true";
    }
}
