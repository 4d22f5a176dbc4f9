package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private final Audience audience = new Audience();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @Test
    void what_could_not_be_told_is_told_with_what_came_meanwhile() {
        assertThat(audience.hear(one)).isTrue();
        assertThat(audience.next()).containsExactly(one);
        assertThat(audience.hear(two)).as("somebody is telling").isFalse();
        audience.rest();
        assertThat(audience.isBegunAnew()).isTrue();
        assertThat(audience.isBegunAnew()).as("somebody is telling again").isFalse();
        assertThat(audience.next()).containsExactly(one, two);
        assertThat(audience.next()).isNull();
        assertThat(audience.isBegunAnew()).isFalse();
    }

    @Test
    void what_was_told_is_not_told_again() {
        audience.hear(one);
        audience.next();
        audience.hear(two);
        assertThat(audience.next()).containsExactly(two);
        audience.rest();
        audience.isBegunAnew();
        assertThat(audience.next()).containsExactly(two);
    }
}
