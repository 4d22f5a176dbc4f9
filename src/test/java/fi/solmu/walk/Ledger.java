package fi.solmu.walk;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the rows of one network, read by the owner of the tables, past all walls. */
final class Ledger {

    private final JdbcClient owner;

    Ledger(ApplicationContext beans) {
        owner = JdbcClient.create(beans.getBean("ownerData", DataSource.class));
    }

    /** A sum over every row of the network in every table, by table. */
    Map<String, String> of(UUID network) {
        var sums = new TreeMap<String, String>();
        owner.sql("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'network_id'
                """)
            .query(String.class).list()
            .forEach(table -> sums.put(table, sum("select t::text as line from " + table + " t where network_id = :network", network)));
        sums.put("network", sum("select t::text as line from network t where id = :network", network));
        sums.put("person", sum("select p::text as line from person p join member m on m.person_id = p.id where m.network_id = :network", network));
        sums.put("credential", sum(
                "select p::text as line from credential p join member m on m.person_id = p.person_id where m.network_id = :network", network));
        return sums;
    }

    private String sum(String lines, UUID network) {
        return owner.sql("select count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' order by line)), '') from (" + lines + ") lines")
            .param("network", network).query(String.class).single();
    }
}
