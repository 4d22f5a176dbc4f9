package fi.solmu.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.cards.ActionCard.State;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.Histories;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@ProductTest
class ActionCardsTest {

    @Autowired Cast cast;
    @Autowired ActionCards cards;
    @Autowired CardLife life;
    @Autowired Items items;
    @Autowired Histories histories;
    CardDrafts drafts;
    ItemId card;

    @BeforeEach
    void a_card_of_the_city_with_a_task() {
        drafts = new CardDrafts(cast, items);
        card = drafts.card("Juna pysähtyy linjalle", cast.anni);
        drafts.task(card, "Ilmoittaa neuvontaan", cast.counsellorRole, "0–5 min", cast.anni);
    }

    @Test
    void publishing_counts_versions_and_publishing_twice_is_publishing_once() {
        publish(cast.anni);
        publish(cast.anni);
        assertThat(now()).returns(State.PUBLISHED, ActionCard::state).returns(1, ActionCard::version);

        drafts.task(card, "Avaa neuvontapisteen", cast.counsellorRole, "15 min", cast.anni);
        publish(cast.anni);
        assertThat(now().version()).isEqualTo(2);
        assertThat(deeds()).containsExactly(Deed.PUBLISHED, Deed.PUBLISHED, Deed.ADDED);
    }

    @Test
    void a_card_without_tasks_is_not_published() {
        var empty = drafts.card("Vielä tyhjä", cast.anni);
        assertThatThrownBy(() -> cast.as(cast.anni, () -> life.publish(empty, null, "", cast.anni))).hasMessage("cards.no-tasks");
    }

    @Test
    void the_database_itself_keeps_no_published_card_without_tasks() {
        var fields = Fields.NONE.with("situation", "Juna seisoo").with("parties", List.of(cast.city))
            .with("version", 1).with("published", java.time.LocalDate.now());
        var draft = cast.draft(Kind.ACTION_CARD, "Tyhjänä julkaistu", fields, cast.anni).in("PUBLISHED");
        assertThatThrownBy(() -> cast.as(cast.anni, () -> items.add(Kind.ACTION_CARD, draft, cast.anni)))
            .isInstanceOf(DataIntegrityViolationException.class).hasStackTraceContaining("published_card_has_tasks");
    }

    @Test
    void another_organisation_does_not_publish_or_revise_and_the_coordinator_does() {
        for (var wrong : List.of(cast.bo, cast.vera)) {
            assertThatThrownBy(() -> publish(wrong)).isInstanceOf(Refused.class).hasMessage("item.not-yours");
        }
        assertThatThrownBy(() -> publish(cast.ulla)).isInstanceOf(NotThere.class);
        publish(cast.kaisa);
        assertThatThrownBy(() -> cast.as(cast.bo, () -> cards.revise(card, cast.bo))).hasMessage("item.not-yours");
        cast.as(cast.anni, () -> cards.revise(card, cast.anni));
        cast.as(cast.anni, () -> cards.revise(card, cast.anni));
        assertThat(now().state()).isEqualTo(State.UNDER_REVISION);
        assertThat(deeds()).containsExactly(Deed.CHANGED, Deed.PUBLISHED, Deed.ADDED);
    }

    @Test
    void a_party_acknowledges_once_and_a_new_version_asks_again() {
        publish(cast.anni);
        acknowledge(1, cast.bo);
        acknowledge(1, cast.bo);
        assertThat(now().isAcknowledgedBy(cast.railway)).isTrue();
        assertThat(now().isAcknowledgedBy(cast.city)).isFalse();
        assertThat(deeds()).containsExactly(Deed.ACKNOWLEDGED, Deed.PUBLISHED, Deed.ADDED);

        drafts.task(card, "Avaa neuvontapisteen", cast.counsellorRole, "15 min", cast.anni);
        publish(cast.anni);
        assertThat(now().isAcknowledgedBy(cast.railway)).isFalse();
        assertThatThrownBy(() -> acknowledge(1, cast.bo)).hasMessage("cards.not-in-force");
    }

    @Test
    void a_reader_and_a_stranger_do_not_acknowledge() {
        publish(cast.anni);
        assertThatThrownBy(() -> acknowledge(1, cast.vera)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> acknowledge(1, cast.ulla)).isInstanceOf(NotThere.class);
    }

    @Test
    void acknowledging_leaves_an_open_form_fresh() {
        publish(cast.anni);
        int revision = cast.as(cast.anni, () -> items.get(card, cast.anni)).revision();
        acknowledge(1, cast.bo);
        assertThat(cast.as(cast.anni, () -> items.get(card, cast.anni)).revision()).isEqualTo(revision);
    }

    @Test
    void restoring_old_words_leaves_version_and_acknowledgements() {
        publish(cast.anni);
        acknowledge(1, cast.bo);
        cast.as(cast.anni, () -> items.restore(card, 1, cast.anni));
        assertThat(now()).returns(State.PUBLISHED, ActionCard::state).returns(1, ActionCard::version)
            .satisfies(same -> assertThat(same.isAcknowledgedBy(cast.railway)).isTrue());
    }

    private void publish(Viewer by) {
        cast.as(by, () -> life.publish(card, null, "", by));
    }

    private void acknowledge(int version, Viewer by) {
        cast.as(by, () -> cards.acknowledge(card, version, by));
    }

    private ActionCard now() {
        return cast.as(cast.anni, () -> cards.get(card, cast.anni));
    }

    private List<Deed> deeds() {
        return cast.as(cast.anni, () -> histories.of(items.get(card, cast.anni), cast.anni)).stream().map(chapter -> chapter.deed()).toList();
    }
}
