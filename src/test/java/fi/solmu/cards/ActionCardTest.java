package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.cards.ActionCard.State;
import fi.solmu.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionCardTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final UUID CITY = UUID.randomUUID();
    static final UUID RAILWAY = UUID.randomUUID();

    @Test
    void a_card_without_a_situation_cannot_be_published() {
        assertRefused(() -> card(State.DRAFT, " ", 1, null).publish(1, TODAY), "cards.no-situation");
    }

    @Test
    void a_card_without_tasks_cannot_be_published() {
        assertRefused(() -> card(State.DRAFT, "Juna seisoo", 1, null).publish(0, TODAY), "cards.no-tasks");
    }

    @Test
    void a_card_without_parties_cannot_be_published() {
        var card = new ActionCard(State.DRAFT, "Juna seisoo", "", null, 1, null, null, null, List.of(), List.of(), List.of());
        assertRefused(() -> card.publish(1, TODAY), "cards.no-parties");
    }

    @Test
    void the_first_publication_is_version_one_and_the_next_version_two() {
        var first = card(State.DRAFT, "Juna seisoo", 1, null).publish(1, TODAY);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.published()).isEqualTo(TODAY);
        assertThat(first.revise().publish(2, TODAY.plusDays(9)).version()).isEqualTo(2);
    }

    @Test
    void a_version_stays_in_force_while_the_next_is_written() {
        assertThat(card(State.PUBLISHED, "Juna seisoo", 3, TODAY).revise().isInForce()).isTrue();
        assertRefused(() -> card(State.DRAFT, "Juna seisoo", 1, null).revise(), "cards.not-published");
    }

    @Test
    void only_a_party_acknowledges_and_only_the_version_in_force() {
        var card = card(State.PUBLISHED, "Juna seisoo", 3, TODAY);
        assertThat(card.acknowledge(CITY, 3, TODAY)).isEqualTo(new Acknowledgement(CITY, 3, TODAY));
        assertRefused(() -> card.acknowledge(RAILWAY, 3, TODAY), "cards.not-a-party");
        assertRefused(() -> card.acknowledge(CITY, 2, TODAY), "cards.not-in-force");
        assertRefused(() -> card(State.DRAFT, "Juna seisoo", 1, null).acknowledge(CITY, 1, TODAY), "cards.not-published");
    }

    @Test
    void a_review_is_overdue_the_day_after_it_was_due() {
        var card = card(State.PUBLISHED, "Juna seisoo", 3, TODAY);
        assertThat(card.reviewDue()).isEqualTo(TODAY.plusDays(364));
        assertThat(card.isReviewOverdue(TODAY.plusDays(364))).isFalse();
        assertThat(card.isReviewOverdue(TODAY.plusDays(365))).isTrue();
    }

    @Test
    void a_card_read_from_its_fields_is_the_same_card() {
        var card = new ActionCard(State.PUBLISHED, "Juna seisoo", "Kuljettaja soittaa", ActionCard.Phase.ACUTE, 3, TODAY, 12, null,
                List.of(CITY, RAILWAY), List.of(new Acknowledgement(CITY, 3, TODAY), new Acknowledgement(RAILWAY, 2, null)),
                List.of(TODAY.minusDays(4)));
        assertThat(ActionCard.of(State.PUBLISHED, card.fields())).isEqualTo(card);
    }

    private static ActionCard card(State state, String situation, int version, LocalDate published) {
        return new ActionCard(state, situation, "", null, version, published, 12, null, List.of(CITY), List.of(), List.of());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessage(key);
    }
}
