package fi.solmu.clock;

import fi.solmu.item.Kind;
import fi.solmu.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A time that has just been told of: how it went, the way to take that back, and what may come of it. */
public record ToldTime(Moment moment, String back) {

    private static final int LONGEST_TITLE = 200;
    private static final List<Kind> RAISED = List.of(Kind.PROBLEM, Kind.IMPROVEMENT, Kind.INSIGHT);

    public String place() {
        return Closing.place(moment);
    }

    /** The name of its place on a page, and in an address. */
    public String key() {
        return Closing.key(moment.planned().id(), moment.occurrence().original());
    }

    public Fact fact() {
        return Objects.requireNonNull(moment.fact());
    }

    /** "Kirjattu: pidetty." */
    public String words() {
        return "clock.follow-told-" + fact().state().name().toLowerCase(Locale.ROOT);
    }

    public String when(Page page) {
        return new When(page.say()).date(moment.occurrence(), moment.hours());
    }

    /** What a time may give rise to, each as a form that is filled and tied to the practice. */
    public List<Kind> raised() {
        return RAISED;
    }

    /** An improvement renews the practice; a problem and an insight concern it. */
    public String raising(Kind kind, Page page) {
        var note = fact().note();
        var said = page.t("clock.follow-raised-from", "practice", moment.planned().title(), "date", when(page));
        if (kind == Kind.PROBLEM) {
            var day = moment.occurrence().isExact() ? "&day=" + moment.occurrence().first() : "";
            return page.at("/problems/log?from=" + moment.planned().id() + day
                + "&title=" + Page.encoded(title(note)) + "&text=" + Page.encoded(note.isEmpty() ? said : said + "\n" + note));
        }
        return page.at("/new/" + kind.word() + "?from=" + moment.planned().id() + "&relation="
            + (kind == Kind.IMPROVEMENT ? "renews" : "concerns") + "&forward=false"
            + "&title=" + Page.encoded(title(note)) + "&text=" + Page.encoded(note.isEmpty() ? said : said + "\n" + note));
    }

    private static String title(String note) {
        var line = note.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) > LONGEST_TITLE ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) : line;
    }
}
