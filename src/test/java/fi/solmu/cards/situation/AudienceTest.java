package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class AudienceTest {

    private final Audience audience = new Audience();
    private final Viewer who = new Viewer(UUID.randomUUID(), "", UUID.randomUUID(), "", UUID.randomUUID(), "asema", "asema", Access.VIEWER, Set.of(),
            Locale.forLanguageTag("fi"));
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();

    @Test
    void what_could_not_be_told_is_told_with_what_came_meanwhile() {
        assertThat(audience.hear(one)).isTrue();
        assertThat(audience.next().words()).containsExactly(one);
        assertThat(audience.hear(two)).as("somebody is telling").isFalse();
        audience.rest();
        assertThat(audience.isBegunAnew()).isTrue();
        assertThat(audience.isBegunAnew()).as("somebody is telling again").isFalse();
        assertThat(audience.next().words()).containsExactly(one, two);
        assertThat(audience.next()).isNull();
        assertThat(audience.isBegunAnew()).isFalse();
    }

    @Test
    void who_comes_is_told_what_they_missed_and_the_others_are_not_told_for_it() {
        var came = new Audience.Arrival(new OpenBoard(new SseEmitter(), who, ""), 3, true);
        assertThat(audience.come(came)).isTrue();
        assertThat(audience.hear(one)).as("somebody is telling").isFalse();
        assertThat(audience.next()).isEqualTo(new Audience.Untold(true, List.of(one), List.of(came)));
        audience.rest();
        assertThat(audience.isBegunAnew()).isTrue();
        assertThat(audience.next()).isEqualTo(new Audience.Untold(true, List.of(one), List.of(came)));
        audience.come(came);
        assertThat(audience.next()).isEqualTo(new Audience.Untold(false, List.of(), List.of(came)));
        assertThat(audience.next()).isNull();
    }

    @Test
    void what_was_told_is_not_told_again() {
        audience.hear(one);
        audience.next();
        audience.hear(two);
        assertThat(audience.next().words()).containsExactly(two);
        audience.rest();
        audience.isBegunAnew();
        assertThat(audience.next().words()).containsExactly(two);
    }
}
