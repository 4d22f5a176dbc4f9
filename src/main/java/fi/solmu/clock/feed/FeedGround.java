package fi.solmu.clock.feed;

import fi.solmu.web.Say;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that a calendar is made of, in one word: another word, and something has been written since, here or on another node. */
@Repository
@Transactional(readOnly = true)
class FeedGround {

    private static final String[] PRACTICES = {"PRACTICE"}, ALONG = {"PRACTICE", "PROMISE", "SERVICE_CONCEPT", "CUSTOMER_GROUP"};

    private final JdbcClient db;
    private final Clock clock;

    FeedGround(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who reads what, on which day, and the state of the rows behind it. */
    String of(FeedLinks.Followed followed, String address) {
        return String.join("|", address, followed.viewer().toString(), followed.scope().toString(),
            LocalDate.ofInstant(clock.instant(), Say.ZONE).toString(), rows(followed));
    }

    /**
     * Whom practices serve is told by more than themselves. Each version of a row names the transaction that wrote it, and later ones
     * have greater numbers: as long as the count stays, a write only adds to the sum. Whatever is told of a practice is written with its
     * item.
     */
    private String rows(FeedLinks.Followed followed) {
        boolean along = followed.scope().part() == FeedScope.Part.GROUP;
        return db.sql("""
                select concat_ws(' ', things, texts, roles, holders, parties, closings, ties)
                from (select concat(count(*), '-', sum(xmin::text::bigint)) as things
                      from item where network_id = :network and kind = any(:kinds)) a
                cross join (select concat(count(*), '-', sum(said.xmin::text::bigint)) as texts
                            from item join item_text said on said.network_id = item.network_id and said.item_id = item.id
                            where item.network_id = :network and item.kind = 'PRACTICE') b
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as roles from role where network_id = :network) c
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as parties from membership where network_id = :network) d
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as closings from closed_time where network_id = :network) e
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as holders from role_holder where network_id = :network) f
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as ties from link
                            where :along and network_id = :network and relation in ('SERVES', 'PROMISES', 'CONCERNS')) g
                """)
            .param("network", followed.viewer().network())
            .param("kinds", along ? ALONG : PRACTICES)
            .param("along", along)
            .query(String.class)
            .single();
    }
}
