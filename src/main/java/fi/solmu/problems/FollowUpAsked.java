package fi.solmu.problems;

import fi.solmu.network.Organisation;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader asks of the follow-up of the log, as its address says it: whose, how it stands, how far back. */
public record FollowUpAsked(@Nullable UUID organisation, @Nullable Standing standing, int months) {

    private static final List<Integer> MONTHS = List.of(12, 24, 36);

    public static FollowUpAsked of(Map<String, String> address) {
        var months = address.getOrDefault("months", "");
        return new FollowUpAsked(
                id(address.getOrDefault("organisation", "")),
                Stream.of(Standing.values()).filter(each -> each.word().equals(address.get("standing"))).findFirst().orElse(null),
                MONTHS.stream().filter(each -> months.equals(each.toString())).findFirst().orElse(MONTHS.get(0)));
    }

    public int active() {
        return (organisation == null ? 0 : 1) + (standing == null ? 0 : 1) + (months == MONTHS.get(0) ? 0 : 1);
    }

    /** The first month that is looked at; the running one is the last. */
    YearMonth first(LocalDate today) {
        return YearMonth.from(today).minusMonths(months - 1L);
    }

    public Field organisations(Page page, List<Organisation> organisations) {
        var field = new Field("organisation", page.t("problems.followup-organisation"), List.of(String.valueOf(organisation)))
            .as(Field.Kind.SELECT).choice("", page.t("item.any-organisation"));
        organisations.forEach(each -> field.choice(each.id().toString(), each.name()));
        return field;
    }

    public Field standings(Page page) {
        var field = new Field("standing", page.t("problems.followup-standing"), List.of(standing == null ? "" : standing.word()))
            .as(Field.Kind.SELECT).choice("", page.t("item.any-state"));
        Stream.of(Standing.values()).forEach(each -> field.choice(each.word(), page.t(each.label())));
        return field;
    }

    public Field times(Page page) {
        var field = new Field("months", page.t("problems.followup-time"), List.of(String.valueOf(months))).as(Field.Kind.SELECT);
        MONTHS.forEach(n -> field.choice(String.valueOf(n), page.t("problems.followup-months", "n", n)));
        return field;
    }

    private static @Nullable UUID id(String written) {
        try {
            return written.isEmpty() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
