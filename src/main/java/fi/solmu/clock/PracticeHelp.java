package fi.solmu.clock;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.Refused;
import fi.solmu.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the times of practices helped those whom they serve, as these say it themselves. */
@Repository
@Transactional
class PracticeHelp {

    private final JdbcClient db;
    private final Items items;
    private final Practices practices;
    private final Clock clock;

    PracticeHelp(JdbcClient db, Items items, Practices practices, Clock clock) {
        this.db = db;
        this.items = items;
        this.practices = practices;
        this.clock = clock;
    }

    /** Whoever belongs to an organisation that takes part without answering for it; nobody praises what is their own. */
    static boolean mayAnswer(Planned planned, Viewer viewer) {
        return !planned.isRemoved() && planned.practice().participants().contains(viewer.organisation())
            && !planned.organisation().equals(viewer.organisation());
    }

    /** Those that have begun, unless they were left out. */
    static boolean isAsked(Moment moment, LocalDate today) {
        return !moment.occurrence().first().isAfter(today) && !moment.isCancelled();
    }

    @Transactional(readOnly = true)
    Map<LocalDate, Help.Answers> of(ItemId practice, Viewer viewer) {
        return db.sql("""
                select help.original_on as date, membership.name as organisation, help.helped, help.note,
                       coalesce(help.person_id = :person, false) as mine
                from practice_help help
                join membership on membership.network_id = help.network_id and membership.organisation_id = help.organisation_id
                where help.network_id = :network and help.item_id = :item
                order by help.original_on, help.said_at, help.id
                """)
            .param("person", viewer.person()).param("network", viewer.network()).param("item", practice.value())
            .query(Help.class).stream()
            .collect(Collectors.groupingBy(Help::date, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Help.Answers::new)));
    }

    /**
     * One answer a person and time: what is said again takes the place of what was said before. No deed of it is told: history and
     * notices name people, and of an answer only the organisation is known.
     */
    void say(ItemId practice, LocalDate date, boolean helped, String note, Viewer by) {
        var item = items.get(practice, by);
        var planned = practices.get(practice, by);
        if (!mayAnswer(planned, by)) {
            throw new Refused("clock.follow-help-not-asked", "owner", item.ownerName());
        }
        var moment = planned.named(date).filter(each -> each.fact() != null || !each.isOlderThanItsPractice())
            .orElseThrow(() -> new Refused("clock.no-such-time"));
        if (!isAsked(moment, practices.today())) {
            throw new Refused(moment.isCancelled() ? "clock.follow-help-missed" : "clock.not-yet");
        }
        db.sql("""
                insert into practice_help (network_id, id, item_id, original_on, person_id, organisation_id, helped, note, said_at)
                values (:network, :id, :item, :date, :person, :organisation, :helped, :note, :at)
                on conflict (network_id, item_id, original_on, person_id) do update
                    set helped = excluded.helped, note = excluded.note, organisation_id = excluded.organisation_id, said_at = excluded.said_at
                    where (practice_help.helped, practice_help.note) is distinct from (excluded.helped, excluded.note)
                """)
            .param("network", by.network()).param("id", ItemId.nextUuid()).param("item", practice.value()).param("date", date)
            .param("person", by.person()).param("organisation", by.organisation()).param("helped", helped).param("note", note)
            .param("at", clock.instant().atOffset(UTC)).update();
    }
}
