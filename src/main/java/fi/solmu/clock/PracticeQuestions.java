package fi.solmu.clock;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.Deed;
import fi.solmu.item.Happened;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of practices, why they are done: asked by anybody of the staff, answered by those who answer for them. */
@Repository
@Transactional
class PracticeQuestions {

    private final JdbcClient db;
    private final Items items;
    private final Practices practices;
    private final PracticeRows rows;
    private final Clock clock;

    PracticeQuestions(JdbcClient db, Items items, Practices practices, PracticeRows rows, Clock clock) {
        this.db = db;
        this.items = items;
        this.practices = practices;
        this.rows = rows;
        this.clock = clock;
    }

    /** Of one practice, the newest first. */
    @Transactional(readOnly = true)
    List<PracticeQuestion> of(ItemId practice, Viewer viewer) {
        return asked(practice, viewer);
    }

    /** Of all practices that stand, the oldest first. */
    @Transactional(readOnly = true)
    List<PracticeQuestion> open(Viewer viewer) {
        var open = new ArrayList<>(asked(null, viewer));
        Collections.reverse(open);
        return open;
    }

    /** One question is open at a time; the same asked twice by a double click is asked once. */
    void ask(ItemId practice, String reason, Viewer by) {
        refuseUnsaid("why", reason, "clock.follow-why-needed");
        rows.lock(practice, by);
        var item = items.get(practice, by);
        if (item.isRemoved() || item.state().equals(Practice.State.ENDED.name())) {
            throw Refused.at("why", "clock.follow-why-ended");
        }
        var open = of(practice, by).stream().filter(PracticeQuestion::isOpen).findFirst();
        if (open.isPresent()) {
            if (open.get().reason().equals(reason)) {
                return;
            }
            throw Refused.at("why", "clock.follow-why-already", "who", open.get().who(), "reason", open.get().reason());
        }
        db.sql("""
                insert into practice_question (network_id, id, item_id, reason, asked_by, organisation_id, asked_at)
                values (:network, :id, :item, :reason, :person, :organisation, :at)
                """)
            .param("network", by.network()).param("id", ItemId.nextUuid()).param("item", practice.value()).param("reason", reason)
            .param("person", by.person()).param("organisation", by.organisation()).param("at", clock.instant().atOffset(UTC)).update();
        items.told(practice, Deed.QUESTIONED, by);
    }

    void answer(ItemId practice, String answer, Viewer by) {
        refuseUnsaid("answer", answer, "clock.follow-why-answer-needed");
        rows.lock(practice, by);
        var item = items.get(practice, by);
        if (!Occurrences.mayBeTold(item, practices.get(practice, by), by)) {
            throw new Refused("clock.follow-why-not-yours", "owner", item.ownerName());
        }
        if (close(practice.value(), by.network(), answer, by.person(), by.organisation()) == 0) {
            var closed = of(practice, by).stream().findFirst().orElseThrow(() -> Refused.at("answer", "clock.follow-why-none"));
            if (!closed.answer().equals(answer)) {
                throw Refused.at("answer", "clock.follow-why-answered", "who", closed.whoClosed(), "answer", closed.answer());
            }
            return;
        }
        items.told(practice, Deed.ANSWERED, by);
    }

    /** A practice that ends is asked nothing more; of a new one nothing has been asked yet. */
    @EventListener
    void on(Happened event) {
        if (event.kind() == Kind.PRACTICE && event.deed() != Deed.ADDED && isEnded(event)) {
            close(event.item().value(), event.network(), "", event.by(), event.organisation());
        }
    }

    private boolean isEnded(Happened event) {
        return db.sql("select exists (select from item where network_id = :network and id = :id and state = 'ENDED')")
            .param("network", event.network()).param("id", event.item().value()).query(Boolean.class).single();
    }

    private int close(UUID item, UUID network, String answer, UUID person, UUID organisation) {
        return db.sql("""
                update practice_question
                set answer = :answer, is_ended = :answer = '', closed_by = :person, closing_organisation_id = :organisation, closed_at = :at
                where network_id = :network and item_id = :item and closed_at is null
                """)
            .param("answer", answer).param("person", person).param("organisation", organisation)
            .param("at", clock.instant().atOffset(UTC)).param("network", network).param("item", item).update();
    }

    private static void refuseUnsaid(String field, String text, String key) {
        if (FreeText.isInvisible(text)) {
            throw Refused.at(field, key);
        }
        FreeText.fault(field, text, PracticeQuestion.LONGEST).ifPresent(fault -> {
            throw new Refused(List.of(fault));
        });
    }

    private List<PracticeQuestion> asked(@Nullable ItemId practice, Viewer viewer) {
        return db.sql("""
                select question.id, question.item_id as item, coalesce(said.title, source.title) as title, question.reason,
                       coalesce((select name from person_name where id = question.asked_by), '') as asker, asking.name as organisation,
                       question.asked_at, question.answer, question.is_ended as ended,
                       coalesce((select name from person_name where id = question.closed_by), '') as closer,
                       coalesce(closing.name, '') as closing, question.closed_at
                from practice_question question
                join item on item.network_id = question.network_id and item.id = question.item_id
                join item_text source on source.network_id = item.network_id and source.item_id = item.id and source.language = item.language
                left join item_text said on said.network_id = item.network_id and said.item_id = item.id and said.language = :language
                join membership asking on asking.network_id = question.network_id and asking.organisation_id = question.organisation_id
                left join membership closing on closing.network_id = question.network_id
                                            and closing.organisation_id = question.closing_organisation_id
                where question.network_id = :network
                """ + (practice == null ? "and question.closed_at is null and item.removed_at is null" : "and question.item_id = :item") + """

                order by question.asked_at desc, question.id desc
                """)
            .param("network", viewer.network()).param("language", viewer.locale().getLanguage())
            .param("item", practice == null ? null : practice.value())
            .query(PracticeQuestion.class).list();
    }
}
