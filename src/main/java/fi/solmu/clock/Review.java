package fi.solmu.clock;

import fi.solmu.item.Ways;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The times that have come and nobody has told of, to be told together; and those of which others tell. */
public record Review(
        LocalDate from, List<Group> groups, int more, List<Moment> others, int kept, List<Failed> failed, Form form, Parties parties,
        List<Ways.Way> ways, LocalDate today) {

    private static final int OTHERS = 20;

    /** What waits of one practice, the oldest first. */
    public record Group(Planned planned, List<Moment> moments) {}

    /** A row that was not kept: what it said of which time, and why not. */
    public record Failed(ReviewRow row, Optional<Moment> moment, List<Refused.Fault> faults) {

        public String name(Page page) {
            return moment.map(each -> each.planned().title() + ", " + new When(page.say()).date(each.occurrence())).orElse("");
        }
    }

    static Review of(LocalDate from, List<Moment> untold, Closings closings, Reviews.Outcome before, Form form, Parties parties,
            List<Ways.Way> ways) {
        var mine = untold.stream().filter(moment -> closings.mayTell(moment.planned())).toList();
        var shown = mine.stream().limit(FollowThrough.REVIEWED_AT_ONCE).toList();
        var groups = shown.stream().collect(Collectors.groupingBy(Moment::planned, LinkedHashMap::new, Collectors.toList()));
        var keys = shown.stream().map(Review::key).collect(Collectors.toSet());
        return new Review(from, groups.entrySet().stream().map(each -> new Group(each.getKey(), each.getValue())).toList(),
            mine.size() - shown.size(), untold.stream().filter(moment -> !closings.mayTell(moment.planned())).limit(OTHERS).toList(),
            before.kept(), before.failed().stream().filter(each -> !keys.contains(each.row().key())).toList(),
            form, parties, ways, closings.today());
    }

    /** By who answers for them, in the order of the rings. */
    public Map<String, List<Group>> byOrganisation() {
        var grouped = new LinkedHashMap<String, List<Group>>();
        parties.inOrder().forEach(party -> {
            var those = groups.stream().filter(group -> group.planned().organisation().equals(party.id())).toList();
            if (!those.isEmpty()) {
                grouped.put(party.name(), those);
            }
        });
        return grouped;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public static String key(Moment moment) {
        return Closing.key(moment.planned().id(), moment.occurrence().original());
    }

    public Field state(Moment moment, Page page) {
        return form.field(page, "state." + key(moment), page.t("clock.follow-how")).as(Field.Kind.SELECT).required()
            .choice("", page.t("clock.follow-not-yet")).choice("held", page.t("clock.held")).choice("missed", page.t("clock.missed"))
            .choice("moved", page.t("clock.follow-moved"));
    }

    public Field note(Moment moment, Page page) {
        return form.field(page, "note." + key(moment), page.t("clock.note")).longest(Closing.LONGEST);
    }

    public Field day(Moment moment, Page page) {
        return form.field(page, "to." + key(moment), page.t("clock.to-day")).type("date");
    }

    /** The day is asked only of what was moved; open where it was written or is missing. */
    public boolean isMoved(Moment moment) {
        return form.value("state." + key(moment)).equals("moved") || !form.value("to." + key(moment)).isEmpty();
    }

    /** "Kertoo: Asiakasneuvoja, Vaarakaupunki". */
    public String teller(Moment moment) {
        var role = moment.planned().role();
        return (role == null ? "" : role + ", ") + parties.name(moment.planned());
    }

    /** What this reader wrote of a row that was not kept. */
    public @Nullable String written(Failed row, Page page) {
        var state = row.row().told().value("state");
        var label = state.matches("held|missed") ? page.t("clock." + state) : state.isEmpty() ? "" : page.t("clock.follow-moved");
        return page.t("clock.follow-you-wrote", "state", label, "note", row.row().told().value("note"));
    }
}
