package fi.solmu.clock;

import fi.solmu.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that the clock of a network is made of, as a reader sees it, in one word. */
@Repository
@Transactional(readOnly = true)
public class Ground {

    private static final String[] PRACTICES = {"PRACTICE"}, ALONG = {"PRACTICE", "PROMISE", "SERVICE_CONCEPT", "CUSTOMER_GROUP"};

    private final JdbcClient db;

    Ground(JdbcClient db) {
        this.db = db;
    }

    /**
     * Another word, and something has been written since, here or on another node. Each version of a row names the transaction that
     * wrote it, and later ones have greater numbers: as long as the count stays, a write only adds to the sum. Whatever is told of a
     * practice is written with its item. What one's own transaction has written it can't tell apart, so it is for those who only read.
     */
    public String word(boolean along, Viewer viewer) {
        return db.sql("""
                select concat_ws(' ', things, texts, roles, holders, parties, closings, stays, ties)
                from (select concat(count(*), '-', sum(xmin::text::bigint)) as things
                      from item where network_id = :network and kind = any(:kinds)) a
                cross join (select concat(count(*), '-', sum(said.xmin::text::bigint)) as texts
                            from item join item_text said on said.network_id = item.network_id and said.item_id = item.id
                            where item.network_id = :network and item.kind = 'PRACTICE') b
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as roles from role where network_id = :network) c
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as parties from membership where network_id = :network) d
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as closings from closed_time where network_id = :network) e
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as holders from role_holder where network_id = :network) f
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as stays from refused_move where network_id = :network) h
                cross join (select concat(count(*), '-', sum(xmin::text::bigint)) as ties from link
                            where :along and network_id = :network and relation in ('SERVES', 'PROMISES', 'CONCERNS')) g
                """)
            .param("network", viewer.network())
            .param("kinds", along ? ALONG : PRACTICES)
            .param("along", along)
            .query(String.class)
            .single();
    }
}
