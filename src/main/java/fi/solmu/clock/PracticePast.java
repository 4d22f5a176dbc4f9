package fi.solmu.clock;

import fi.solmu.item.Fields;
import fi.solmu.item.ItemId;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of a practice and what was said of its times, as network files carry it: by organisations, not by persons. */
@Repository
@Transactional
class PracticePast {

    private static final int MOST = 10_000;
    static final Trait HELP = rows("help",
            Trait.date("date").must(), Trait.organisation("organisation").must(), Trait.choice("answer", "helped", "not").must(),
            Trait.text("note"), Trait.date("said").must());
    static final Trait QUESTIONS = rows("questions",
            Trait.text("reason").must(), Trait.organisation("organisation").must(), Trait.date("asked").must(),
            Trait.text("answer"), Trait.flag("ended"), Trait.organisation("closed_by"), Trait.date("closed"));

    private final JdbcClient db;

    PracticePast(JdbcClient db) {
        this.db = db;
    }

    private record Said(LocalDate date, UUID organisation, boolean helped, String note, LocalDate said) {}

    private record Asked(String reason, UUID organisation, LocalDate asked, String answer, boolean ended, UUID closer, LocalDate closed) {}

    @Transactional(readOnly = true)
    Fields of(ItemId practice, Viewer viewer) {
        var help = db.sql("""
                select help.original_on as date, help.organisation_id as organisation, help.helped, help.note,
                       cast(help.said_at at time zone 'Europe/Helsinki' as date) as said
                from practice_help help
                join membership on membership.network_id = help.network_id and membership.organisation_id = help.organisation_id
                where help.network_id = :network and help.item_id = :item
                order by help.original_on, said, membership.name, help.helped, help.note
                """)
            .param("network", viewer.network()).param("item", practice.value()).query(Said.class).stream()
            .map(row -> Fields.NONE.with("date", row.date).with("organisation", row.organisation).with("answer", row.helped ? "helped" : "not")
                .with("note", row.note.isEmpty() ? null : row.note).with("said", row.said).values()).toList();
        var questions = db.sql("""
                select reason, organisation_id as organisation, cast(asked_at at time zone 'Europe/Helsinki' as date) as asked, answer,
                       is_ended as ended, closing_organisation_id as closer, cast(closed_at at time zone 'Europe/Helsinki' as date) as closed
                from practice_question
                where network_id = :network and item_id = :item
                order by asked, closed nulls last, reason, answer
                """)
            .param("network", viewer.network()).param("item", practice.value()).query(Asked.class).stream()
            .map(row -> Fields.NONE.with("reason", row.reason).with("organisation", row.organisation).with("asked", row.asked)
                .with("answer", row.answer.isEmpty() ? null : row.answer).with("ended", row.ended ? true : null)
                .with("closed_by", row.closer).with("closed", row.closed).values()).toList();
        return Fields.NONE.with("help", help.isEmpty() ? null : help).with("questions", questions.isEmpty() ? null : questions);
    }

    /** One question is open at a time, and a closed one has its end: an answer or the end of the practice, by whom and when. */
    static void check(Fields past) {
        var questions = past.rows("questions");
        for (int i = 0; i < questions.size(); i++) {
            var row = questions.get(i);
            boolean isEnded = !row.text("answer").isEmpty() || row.flag("ended");
            if (isEnded != (row.date("closed") != null) || isEnded != (row.id("closed_by") != null)) {
                throw Refused.at("questions[" + i + "].closed", "clock.follow-file-closed");
            }
        }
        if (questions.stream().filter(row -> row.date("closed") == null).count() > 1) {
            throw Refused.at("questions", "clock.follow-file-open");
        }
    }

    void keep(ItemId practice, Fields past, Viewer by) {
        past.rows("help").forEach(row -> db.sql("""
                insert into practice_help (network_id, id, item_id, original_on, organisation_id, helped, note, said_at)
                values (:network, :id, :item, :date, :organisation, :helped, :note, :at)
                """)
            .param("network", by.network()).param("id", ItemId.nextUuid()).param("item", practice.value()).param("date", row.date("date"))
            .param("organisation", row.id("organisation")).param("helped", row.text("answer").equals("helped")).param("note", row.text("note"))
            .param("at", start(row.date("said"))).update());
        past.rows("questions").forEach(row -> db.sql("""
                insert into practice_question (network_id, id, item_id, reason, organisation_id, asked_at, answer, is_ended,
                                               closing_organisation_id, closed_at)
                values (:network, :id, :item, :reason, :organisation, :asked, :answer, :ended, :closer, :closed)
                """)
            .param("network", by.network()).param("id", ItemId.nextUuid()).param("item", practice.value()).param("reason", row.text("reason"))
            .param("organisation", row.id("organisation")).param("asked", start(row.date("asked"))).param("answer", row.text("answer"))
            .param("ended", row.flag("ended")).param("closer", row.id("closed_by"), Types.OTHER)
            .param("closed", start(row.date("closed")), Types.TIMESTAMP_WITH_TIMEZONE).update());
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Say.ZONE).toOffsetDateTime();
    }

    private static Trait rows(String name, Trait... parts) {
        return new Trait(name, Trait.Type.ROWS, false, 0, MOST, List.of(), List.of(parts));
    }
}
