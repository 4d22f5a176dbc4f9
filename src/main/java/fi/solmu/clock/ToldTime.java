package fi.solmu.clock;

import fi.solmu.clock.dates.Reason;
import fi.solmu.item.Kind;
import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A time that has just been told of: how it went, the way to take that back, and what may come of it. */
public record ToldTime(Moment moment, String back, List<Organisation> organisations, LocalDate today) {

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

    /** Moved into the past, onto a day on which nobody works, or onto another time of the same practice: it stands, but whoever moved it is told. */
    public List<String> warnings(Page page) {
        if (fact().state() != Fact.State.MOVED) {
            return List.of();
        }
        var planned = moment.planned();
        var day = fact().day();
        var closed = Reason.closed(day, planned.working());
        boolean isTwice = planned.moments(day, day.plusDays(1)).stream()
            .anyMatch(other -> other.occurrence().isExact() && !other.occurrence().original().equals(fact().date()) && !other.isCancelled());
        return Stream.of(day.isBefore(today) && !fact().date().isBefore(today) ? page.t("clock.moved-into-past", "date", page.say().date(day)) : "",
            closed == null ? "" : page.t("clock.moved-onto-closed", "why", new Because(page.say()).words(closed)),
            isTwice ? page.t("clock.moved-onto-another", "date", page.say().date(day)) : "").filter(warning -> !warning.isEmpty()).toList();
    }

    /** Who was there is asked once it has been held. */
    public boolean asksWhoWasThere() {
        return fact().state() == Fact.State.HELD && !organisations.isEmpty();
    }

    /** Those who were to be there first, the others of the network after them. */
    public Field present(Page page) {
        var planned = moment.planned();
        var field = new Field("present", page.t("clock.present"), fact().present().stream().map(UUID::toString).toList())
            .as(Field.Kind.CHECKBOXES).in(key());
        var asked = planned.parties();
        organisations.stream().sorted(Comparator.comparing(each -> !asked.contains(each.id())))
            .forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
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
