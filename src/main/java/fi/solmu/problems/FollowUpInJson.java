package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.OpenPage;
import fi.solmu.item.Trait;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-up of the log for programs: each improvement with how it stands, each problem with how often it came. */
@Component
class FollowUpInJson implements OpenPage.Of {

    private static final Trait IMPROVEMENTS = rows("improvements",
            Trait.line("code").must(), Trait.line("title").must(),
            Trait.choice("standing", Stream.of(Standing.values()).map(Standing::word).toArray(String[]::new)).must(),
            Trait.organisation("organisation").must(), Trait.date("proposed").must(), Trait.date("decide_by"), Trait.date("asked_on"),
            Trait.date("last_met"), Trait.date("proved"), Trait.item("problem", Kind.PROBLEM));
    private static final Trait PROBLEMS = rows("problems",
            Trait.line("code").must(), Trait.line("title").must(), Trait.date("first_met"), Trait.date("solved"), Trait.date("in_use"),
            Trait.date("proved"), Trait.rows("months", Trait.date("month").must(), Trait.number("times", 0, 100_000).must()),
            Trait.rows("renewed", Trait.date("day").must(), Trait.line("what").must()));

    private static final int MOST = 500;

    private final FollowUps followUps;

    FollowUpInJson(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public List<OpenPage> pages() {
        return List.of(new OpenPage("problems/followup", "followup", "What became of what was learned: decisions that wait, proofs, recurrence",
            List.of("organisation", "months"), List.of(IMPROVEMENTS, PROBLEMS), this::tell));
    }

    private Fields tell(Map<String, String> asked, Viewer viewer) {
        var followUp = followUps.whole(FollowUpAsked.of(asked), viewer);
        return Fields.NONE
            .with("improvements", followUp.improvements().stream().map(each -> told(each, followUp.today())).toList())
            .with("problems", followUp.recurrences().stream().map(FollowUpInJson::told).toList());
    }

    private static Trait rows(String name, Trait... parts) {
        return new Trait(name, Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(parts));
    }

    private static Map<String, Object> told(Followed each, LocalDate today) {
        var row = new LinkedHashMap<String, Object>();
        put(row, "code", each.code());
        put(row, "title", each.title());
        put(row, "standing", each.standing(today).word());
        put(row, "organisation", each.organisation());
        put(row, "proposed", each.since());
        put(row, "decide_by", each.improvement().isWaiting() ? each.due() : null);
        put(row, "asked_on", each.improvement().isInUse() ? each.improvement().askedOn() : null);
        put(row, "last_met", each.lastMet());
        put(row, "proved", each.improvement().proof().proved());
        put(row, "problem", each.problem() == null ? null : each.problem().value());
        return row;
    }

    private static Map<String, Object> told(Recurrence each) {
        var row = new LinkedHashMap<String, Object>();
        put(row, "code", each.problem().code());
        put(row, "title", each.problem().title());
        put(row, "first_met", each.problem().first());
        put(row, "solved", each.problem().solved());
        put(row, "in_use", each.problem().inUse());
        put(row, "proved", each.problem().proved());
        put(row, "months", each.months().stream().map(month -> Map.of("month", month.month().atDay(1), "times", month.times())).toList());
        put(row, "renewed", each.marks().stream().map(mark -> Map.of("day", mark.day(), "what", mark.words())).toList());
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
