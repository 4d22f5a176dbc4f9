package fi.solmu.clock.clash;

import fi.solmu.clock.Because;
import fi.solmu.clock.GroupsOfClock;
import fi.solmu.clock.Parties;
import fi.solmu.clock.When;
import fi.solmu.clock.clash.AcceptedClashes.Accepted;
import fi.solmu.web.Form;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What clashes in the year to come: what is open first, then what has been let be, and why. */
public record ClashesPage(
        Clashes found, List<Clash> all, Map<String, Accepted> accepted, Parties parties, GroupsOfClock groups, Form form, Viewer viewer) {

    /** More than a reader could take in; the nearest are told. */
    private static final int MOST = 100;

    /** What would be better moved. */
    public List<Clash> open() {
        return openOnes(false).limit(MOST).toList();
    }

    /** Where something is missing. */
    public List<Clash> silent() {
        return openOnes(true).filter(this::isFirst).limit(MOST).toList();
    }

    public List<Clash> letBe() {
        return all.stream().filter(clash -> !isOpen(clash) && isFirst(clash)).limit(MOST).toList();
    }

    /** Those told together with it: groups whom nobody meets between the same days. Anything else is told alone. */
    public List<Clash> alike(Clash clash) {
        return clash.what() != Clash.What.SILENCE ? List.of(clash) : all.stream().filter(other -> other.what() == clash.what()
            && other.first().equals(clash.first()) && other.last().equals(clash.last()) && other.moments().equals(clash.moments())
            && Objects.equals(accepted.get(other.key()) == null ? null : reason(other), accepted.get(clash.key()) == null ? null : reason(clash)))
            .toList();
    }

    private boolean isFirst(Clash clash) {
        return alike(clash).get(0) == clash;
    }

    public int count() {
        return (int) openOnes(false).count();
    }

    private Stream<Clash> openOnes(boolean silent) {
        return all.stream().filter(clash -> isOpen(clash) && (clash.what() == Clash.What.SILENCE) == silent);
    }

    public boolean isOpen(Clash clash) {
        return accepted.isEmpty() || !accepted.containsKey(clash.key());
    }

    /** What it is, whose, and when. */
    public String title(Clash clash, Say say) {
        var when = new When(say);
        int count = clash.moments().size();
        return switch (clash.what()) {
            case CALLED_BY_SEVERAL -> called(parties.name(clash.whose()), count, when.week(clash.first()), say);
            case GROUP_CALLED -> called(groups.title(clash.whose()), count, when.week(clash.first()), say);
            case CLOSED -> closed(clash, say);
            case ORDER -> say.text("clock.clash-order", "first", clash.moments().get(1).planned().title(), "then", clash.moved().planned().title());
            case LOAD -> say.text("clock.clash-load",
                "role", clash.moments().get(0).planned().role(), "n", count, "month", when.month(clash.first()),
                "most", found.limit(clash));
            case SILENCE -> say.text("clock.clash-silence",
                "group", say.list(alike(clash).stream().map(each -> groups.title(each.whose())).toList()),
                "n", clash.weeks(), "days", when.stretch(clash.first(), clash.last()));
        };
    }

    private static String called(String whose, int count, String week, Say say) {
        return say.text("clock.clash-called", "organisation", whose, "n", count, "week", week);
    }

    /** The better days as a sentence; empty when there are none. */
    public String betterDays(Clash clash, Say say) {
        var when = new When(say);
        var better = found.better(clash);
        var days = say.list(better.stream().map(each -> clash.what() == Clash.What.LOAD
                ? say.text("clock.clash-better-month", "month", when.month(each.date()), "n", each.others())
                : say.text("clock.clash-better-day", "date", when.day(each.date()), "n", each.others())).toList());
        return better.isEmpty() ? "" : switch (clash.what()) {
            case LOAD -> say.text("clock.clash-room", "months", days);
            case SILENCE -> say.text("clock.clash-meet", "dates", days);
            default -> say.text("clock.clash-better", "what", clash.moved().planned().title(), "dates", days);
        };
    }

    /** Of a silence they are what ends it, of the others what clashes. */
    public boolean isAwaited(Clash clash) {
        return clash.what() == Clash.What.SILENCE && !clash.moments().isEmpty();
    }

    public int colour(Clash clash) {
        return clash.moments().isEmpty() ? 0 : parties.colour(clash.what() == Clash.What.CALLED_BY_SEVERAL || clash.what() == Clash.What.CLOSED
                ? clash.whose() : clash.moved().planned().organisation());
    }

    public String reason(Clash clash) {
        var said = Objects.requireNonNull(accepted.get(clash.key()));
        return said.reason() + " (" + said.organisation() + ")";
    }

    /** "6.1. on loppiainen", "Kaupunki: 13.10. on kiinni (syysloma)". */
    private String closed(Clash clash, Say say) {
        var words = new Because(say).words(Objects.requireNonNull(clash.closed()));
        return clash.isHoliday() ? words : say.text("clock.clash-closed", "organisation", parties.name(clash.whose()), "closed", words);
    }

    public boolean mayLetBe(Clash clash) {
        return mayLetBe(clash, viewer);
    }

    /** Those whose time it is: whoever answers for one of the practices or takes part, and the coordinator. */
    static boolean mayLetBe(Clash clash, Viewer viewer) {
        return viewer.isCoordinator()
            || viewer.isMember() && clash.moments().stream().anyMatch(moment -> moment.planned().parties().contains(viewer.organisation()));
    }

    public boolean isRefused(Clash clash) {
        return form.isRefused() && form.all("clash").anyMatch(clash.key()::equals);
    }
}
