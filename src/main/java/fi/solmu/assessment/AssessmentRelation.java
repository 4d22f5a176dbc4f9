package fi.solmu.assessment;

import fi.solmu.item.Fields;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Refused.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organisation says of working with another: how much it trusts, and how often they are in touch, from 1 to 5. */
public record AssessmentRelation(
        UUID rater, UUID rated, @Nullable BigDecimal trust, @Nullable Integer contact, boolean byCoordinator) {

    static final int LEAST = 1;
    static final int MOST = 5;
    private static final int ALL_PAIRS = 100_000;

    static final Trait RELATIONS = new Trait("relations", Trait.Type.ROWS, false, 0, ALL_PAIRS, List.of(), List.of(
            Trait.organisation("rater").must(), Trait.organisation("rated").must(), Trait.amount("trust"),
            Trait.number("contact", LEAST, MOST), Trait.flag("by_coordinator")));

    static AssessmentRelation of(Fields fields) {
        return new AssessmentRelation(
                fields.id("rater"), fields.id("rated"), fields.amount("trust"), fields.number("contact"), fields.flag("by_coordinator"));
    }

    Fields fields() {
        return Fields.NONE.with("rater", rater).with("rated", rated).with("trust", trust).with("contact", contact)
            .with("by_coordinator", byCoordinator ? Boolean.TRUE : null);
    }

    boolean saysSomething() {
        return trust != null || contact != null;
    }

    /** From 1.0 to 5.0 in tenths, which stay as they are. */
    static boolean isTrust(BigDecimal trust) {
        return trust.stripTrailingZeros().scale() <= 1
            && trust.compareTo(BigDecimal.valueOf(LEAST)) >= 0 && trust.compareTo(BigDecimal.valueOf(MOST)) <= 0;
    }

    /** The rules of the relations that come with a file, each told where it stands. */
    static void check(List<Fields> rows) {
        var faults = new ArrayList<Fault>();
        var pairs = new HashSet<Pair>();
        for (int i = 0; i < rows.size(); i++) {
            var each = of(rows.get(i));
            var place = RELATIONS.name() + "[" + i + "].";
            if (each.trust != null && !isTrust(each.trust)) {
                faults.add(new Fault(place + "trust", "assessment.trust-outside"));
            }
            if (each.rater.equals(each.rated) || !each.saysSomething() || !pairs.add(new Pair(each.rater, each.rated))) {
                faults.add(new Fault(place + "rated", "assessment.no-such-relation"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private record Pair(UUID rater, UUID rated) {}
}
