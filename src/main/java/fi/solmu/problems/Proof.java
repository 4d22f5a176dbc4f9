package fi.solmu.problems;

import fi.solmu.item.Fields;
import fi.solmu.item.Kind;
import fi.solmu.item.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would show that an improvement worked: months without the problem, what else should be seen, and the day on which it is asked. */
public record Proof(
        @Nullable Integer months, String criterion, @Nullable LocalDate from, @Nullable LocalDate on, @Nullable UUID check,
        @Nullable LocalDate proved) {

    /** So many months, where nobody has said. */
    static final int USUAL_MONTHS = 3;
    static final int MOST_MONTHS = 36;
    static final int LONGEST = 500;
    static final Proof NONE = new Proof(null, "", null, null, null, null);

    static final List<Trait> TRAITS = List.of(
            Trait.number("months", 1, MOST_MONTHS), Trait.text("criterion"), Trait.date("counted_from"), Trait.date("check_on"),
            Trait.item("check", Kind.PRACTICE), Trait.date("proved"));

    static Proof of(Fields fields) {
        return new Proof(fields.number("months"), fields.text("criterion"), fields.date("counted_from"), fields.date("check_on"),
                fields.id("check"), fields.date("proved"));
    }

    Fields in(Fields fields) {
        return fields.with("months", months).with("criterion", Texts.said(criterion)).with("counted_from", from).with("check_on", on)
            .with("check", check).with("proved", proved);
    }

    /** Said when it is accepted; the day is then only where it stands until the improvement comes into use. */
    static Proof set(int months, String criterion, LocalDate today) {
        return new Proof(months, criterion, null, today.plusMonths(months), null, null);
    }

    /** From that day on the problem should stay away. */
    Proof counted(LocalDate today) {
        return new Proof(time(), criterion, today, today.plusMonths(time()), check, null);
    }

    Proof asked(LocalDate day) {
        return new Proof(months, criterion, from, day, check, null);
    }

    Proof anew(int next) {
        return new Proof(next, criterion, from, on, check, null);
    }

    Proof placed(@Nullable UUID item) {
        return new Proof(months, criterion, from, on, item, proved);
    }

    Proof given(LocalDate today) {
        return new Proof(months, criterion, from, on, check, today);
    }

    public int time() {
        return months == null ? USUAL_MONTHS : months;
    }
}
