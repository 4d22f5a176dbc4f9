package fi.solmu.cards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.item.Fields;
import fi.solmu.web.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a network file may not say of a review. */
class PastReviewsTest {

    private static final UUID WHO = UUID.randomUUID();

    private final PastReviews past = new PastReviews(null, null, Clock.systemUTC());

    @Test
    void a_difference_is_somebodys_and_what_was_awaited_was_awaited_from_somebody() {
        assertThatCode(() -> check("outcomes", Map.of("sort", "late", "organisation", WHO, "made", "problem"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("outcomes", Map.of("sort", "late", "made", "problem")))
            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults().get(0).key())
                .isEqualTo("cards.learned-whose"));
        for (var list : List.of("outcomes", "proposals")) {
            assertThatThrownBy(() -> check(list, Map.of("sort", "awaited_in_vain", "organisation", WHO, "made", "problem", "change", "change", "state", "waiting")))
                .isInstanceOf(Refused.class);
        }
    }

    @Test
    void of_one_difference_one_thing_is_made_once() {
        var one = Map.<String, Object>of("sort", "silent", "organisation", WHO, "made", "problem");
        var other = Map.<String, Object>of("sort", "silent", "organisation", UUID.randomUUID(), "made", "problem");
        assertThatCode(() -> check("outcomes", one, other)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("outcomes", one, other, one))
            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults().get(0).key())
                .isEqualTo("cards.learned-made-twice"));
    }

    @SafeVarargs
    private void check(String list, Map<String, Object>... rows) {
        past.check(Fields.NONE.with(list, List.of(rows)), 0);
    }
}
