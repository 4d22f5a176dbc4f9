package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemPage;
import fi.solmu.item.Link;
import fi.solmu.item.Relation;
import fi.solmu.network.Role;
import fi.solmu.web.Page;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A proposal to improve with what its page shows: what it renews, who decides, whether the problem has come again. */
public record ImprovementPage(
        ItemPage of, Improvement improvement, boolean mayDecide, @Nullable LocalDate lastMet, List<Item> renewable, @Nullable Item check,
        @Nullable Role decider, LocalDate today) {

    private static final Set<Standing> POSTPONED = EnumSet.of(Standing.ACCEPTED, Standing.WATCHED, Standing.ASKED, Standing.FAILED);

    public List<Link> renews() {
        return of.onward(Relation.RENEWS);
    }

    public List<Link> problems() {
        return of.links().stream().filter(link -> link.relation() == Relation.GIVES_RISE_TO && !link.forward()).toList();
    }

    public Standing standing() {
        return improvement.standing(lastMet, today);
    }

    /** The days of its life so far, in words. */
    public String days(Page page) {
        var days = new ArrayList<String>();
        say(days, page, "problems.proposed-on", improvement.proposed());
        say(days, page, "problems.decided-on", improvement.decided());
        say(days, page, "problems.carried-out-on", improvement.carriedOut());
        if (improvement.isInUse() && improvement.carriedOut() == null) {
            days.add(page.t("improvement.state.carried_out"));
        }
        say(days, page, "problems.proof-proved-on", improvement.proof().proved());
        return String.join(" · ", days);
    }

    /** What would show that it worked, in one sentence. */
    public String shown(Page page) {
        var asked = improvement.askedOn();
        return page.t(improvement.isInUse() ? "problems.proof-asked" : "problems.proof-will-be-asked",
            "months", improvement.proof().time(), "date", asked == null ? "" : page.say().date(asked));
    }

    public boolean isLate() {
        return improvement.isWaiting() && improvement.decideBy() != null && improvement.decideBy().isBefore(today);
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
        return mayDecide && standing() == Standing.ASKED;
    }

    public boolean mayPostpone() {
        return mayDecide && POSTPONED.contains(standing());
    }

    private static void say(List<String> days, Page page, String words, @Nullable LocalDate day) {
        if (day != null) {
            days.add(page.t(words, "date", page.say().date(day)));
        }
    }
}
