package fi.solmu.item;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.words.Begun;
import fi.solmu.item.words.Wanted;
import fi.solmu.web.FreeText;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finding items of every kind by their words; the walls are kept inside the functions that are asked. */
@Repository
@Transactional(readOnly = true)
public class Search {

    private static final int OFFERED = 7;
    private static final String FOUND = """
            select item.id, item.kind, item.number, coalesce(said.title, source.title) as title,
                   coalesce(said.text, source.text) as text, item.state, membership.name as owner, membership.colour
            from found
            join item on item.network_id = :network and item.id = found.item_id
            join item_text source on source.network_id = :network and source.item_id = item.id
                                 and source.language = item.language
            join membership on membership.network_id = :network
                           and membership.organisation_id = item.owner_organisation_id
            left join item_text said on said.network_id = :network and said.item_id = item.id and said.language = :language
            order by found.place
            """;

    private final JdbcClient db;
    private final Clock clock;

    Search(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** So many of the best, by what items themselves say. */
    public List<Found> find(String asked, int most, Viewer viewer) {
        return db.sql("with found as (select item_id, place from item_search(:asked, :most) with ordinality best (item_id, rank, place))\n" + FOUND)
            .param("asked", wanted(FreeText.asked(asked), viewer).packed())
            .param("most", most)
            .param("language", viewer.locale().getLanguage())
            .param("network", viewer.network())
            .query(Found.class)
            .list();
    }

    /** Titles that hold words which begin as those that are written so far. */
    public List<Found> begun(String written, Viewer viewer) {
        var begun = Begun.of(FreeText.asked(written));
        return begun.length == 0 ? List.of()
            : db.sql("with found as (select item_id, place from search_begun(:begun, :most) with ordinality best (item_id, language, place))\n"
                + FOUND)
                .param("begun", begun)
                .param("most", OFFERED)
                .param("language", viewer.locale().getLanguage())
                .param("network", viewer.network())
                .query(Found.class)
                .list();
    }

    /** One page of all that is found: items by what they say, by what is said of them, and by what they said before when that is asked. */
    List<SearchHit> hits(SearchAsked asked, int rows, Viewer viewer) {
        return db.sql("""
                select item.id, item.kind, item.number, coalesce(said.title, source.title) as title,
                       coalesce(said.language, source.language) as title_language, item.state, membership.name as owner,
                       membership.colour, item.changed_at, hit.said_id as said, hit.is_past, hit.is_near, hit.language,
                       case when hit.is_past then '' when hit.said_id is not null then past.rest
                            else coalesce(own.text, source.text) end as text,
                       case when hit.is_past then past.title || chr(10) || past.rest
                            when hit.said_id is null then coalesce(doc.rest, '') else '' end as beside,
                       hit.total, hit.kinds
                from search_page(:asked, :reaching, :kind, :owner, :state, cast(:since as timestamptz), :most, :skipped)
                     with ordinality hit (item_id, said_id, is_past, language, is_near, total, kinds, place)
                join item on item.network_id = :network and item.id = hit.item_id
                join item_text source on source.network_id = :network and source.item_id = item.id
                                     and source.language = item.language
                join membership on membership.network_id = :network
                               and membership.organisation_id = item.owner_organisation_id
                left join item_text said on said.network_id = :network and said.item_id = item.id and said.language = :language
                left join item_text own on own.network_id = :network and own.item_id = item.id and own.language = hit.language
                left join search_said past on past.network_id = :network and past.id = hit.said_id and past.language = hit.language
                left join search_doc doc on doc.network_id = :network and doc.item_id = item.id and doc.language = hit.language
                order by hit.place
                """)
            .param("asked", wanted(asked.words(), viewer).packed())
            .param("reaching", asked.reaching())
            .param("kind", asked.kind() == null ? null : asked.kind().name(), Types.VARCHAR)
            .param("owner", asked.organisation(), Types.OTHER)
            .param("state", asked.state().isEmpty() ? null : asked.state(), Types.VARCHAR)
            .param("since", at(asked.since(clock.instant().atZone(Say.ZONE))), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("most", rows)
            .param("skipped", (asked.page() - 1) * rows)
            .param("language", viewer.locale().getLanguage())
            .param("network", viewer.network())
            .query(SearchHit.class)
            .list();
    }

    private static Wanted wanted(String words, Viewer viewer) {
        return Wanted.of(words, viewer.locale().getLanguage(), viewer.network());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(UTC);
    }
}
