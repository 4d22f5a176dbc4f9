package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal to improve with what its page shows: what it renews, who decides, whether the problem has come again. */
public record ImprovementPage(
        ItemPage of, Improvement improvement, boolean mayDecide, @Nullable LocalDate lastMet, List<Item> renewable) {

    public List<Link> renews() {
        return of.onward(Relation.RENEWS);
    }

    /** The days of its life so far, in words. */
    public String days(Page page) {
        var days = new ArrayList<String>();
        say(days, page, "problems.proposed-on", improvement.proposed());
        say(days, page, "problems.decided-on", improvement.decided());
        say(days, page, "problems.carried-out-on", improvement.carriedOut());
        return String.join(" · ", days);
    }

    public boolean mayAccept() {
        return mayDecide && (improvement.isWaiting() || improvement.state() == Improvement.State.REJECTED);
    }

    public boolean mayReject() {
        return mayDecide && (improvement.isWaiting() || improvement.state() == Improvement.State.ACCEPTED);
    }

    public boolean mayCarryOut(Viewer viewer) {
        return improvement.state() == Improvement.State.ACCEPTED && (mayDecide || of.mayChange(viewer));
    }

    public boolean mayVerify() {
        return mayDecide && isInTrial() && !isMetSince();
    }

    /** In use, but not yet shown to work. */
    public boolean isInTrial() {
        return improvement.state() == Improvement.State.CARRIED_OUT;
    }

    public boolean isMetSince() {
        return lastMet != null && improvement.inUseSince() != null && lastMet.isAfter(improvement.inUseSince());
    }

    private static void say(List<String> days, Page page, String words, @Nullable LocalDate day) {
        if (day != null) {
            days.add(page.t(words, "date", page.say().date(day)));
        }
    }
}
