package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walls in the database, as its own catalogue tells them. */
@ProductTest
class SchemaTest {

    /** What is not of one network. Nobody reads these but through narrow functions; the last two everybody may read. */
    private static final Set<String> GLOBAL = Set.of(
            "organisation", "person", "credential", "session", "access_token", "push_device", "vapid_key", "failed_sign_in", "network", "flyway_schema_history");
    private static final Set<String> READ_BY_ALL = Set.of("kind_state", "link_rule");

    private static final String OURS = """
            from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
              and t.relname not like 'scratch%'
            """;
    private static final String OF_A_NETWORK = """
              and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'network_id' and not a.attisdropped)
            """;

    @Autowired JdbcClient db;

    @Test
    void every_table_is_of_a_network_or_known_not_to_be() {
        assertThat(list("select t.relname " + OURS + OF_A_NETWORK.replace("and exists", "and not exists")))
            .allSatisfy(table -> assertThat(GLOBAL.contains(table) || READ_BY_ALL.contains(table)).as(table).isTrue());
    }

    @Test
    void a_table_of_a_network_is_keyed_by_it() {
        assertThat(list("select t.relname " + OURS + OF_A_NETWORK + """
              and not exists (
                select from pg_index i
                join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                where i.indrelid = t.oid and i.indisprimary and a.attname = 'network_id')
            """)).isEmpty();
        assertThat(list("select t.relname || '.' || a.attname " + OURS.replace("where", "join pg_attribute a on a.attrelid = t.oid\nwhere") + """
              and a.attname = 'network_id' and not a.attnotnull
            """)).isEmpty();
    }

    @Test
    void a_table_of_a_network_stands_behind_its_wall() {
        assertThat(list("select t.relname " + OURS + OF_A_NETWORK + """
              and not (t.relrowsecurity and exists (
                select from pg_policy p
                where p.polrelid = t.oid and p.polcmd = '*'
                  and pg_get_expr(p.polqual, t.oid) ~ '^\\(?network_id = current_network\\(\\)\\)?$'
                  and (not p.polpermissive or (select count(*) from pg_policy o where o.polrelid = t.oid) = 1)))
            """)).isEmpty();
    }

    /** Else whoever comes to a large Solmu with a network of some thousands is planned for as if it were empty. */
    @Test
    void a_table_of_a_network_is_counted_after_some_hundreds_of_rows() {
        assertThat(list("select t.relname " + OURS + OF_A_NETWORK + " and not 'autovacuum_analyze_threshold=500' = any(coalesce(t.reloptions, '{}'))"))
            .isEmpty();
    }

    /** Of the same call on several tables the planner makes one; of sub-selects it makes one a table. */
    @Test
    void the_walls_ask_by_name() {
        assertThat(list("""
            select polrelid::regclass || ': ' || polname from pg_policy
            where pg_get_expr(polqual, polrelid) || coalesce(pg_get_expr(polwithcheck, polrelid), '') ~ 'SELECT current_'
            """)).isEmpty();
    }

    @Test
    void what_is_global_shows_itself_to_nobody() {
        assertThat(list("select t.relname " + OURS + """
              and not t.relrowsecurity and t.relname <> 'flyway_schema_history'
            """)).isEmpty();
        assertThat(list("select distinct t.relname from pg_class t join pg_policy p on p.polrelid = t.oid where not t.relname = any(:walled)",
                "walled", list("select t.relname " + OURS + OF_A_NETWORK).toArray(String[]::new)))
            .containsExactlyInAnyOrder("network", "kind_state", "link_rule");
        assertThat(list("""
            select t.relname from pg_class t join pg_policy p on p.polrelid = t.oid
            where t.relname = any(:tables) and p.polcmd <> 'r'
            """, "tables", READ_BY_ALL.toArray(String[]::new))).isEmpty();
        assertThat(db.sql("select has_table_privilege('flyway_schema_history', 'insert, update, delete')").query(Boolean.class).single())
            .as("the application may not rewrite what has been migrated").isFalse();
    }

    @Test
    void a_key_to_another_row_stays_in_the_network() {
        assertThat(list("""
            select c.conrelid::regclass || ' -> ' || c.confrelid::regclass
            from pg_constraint c
            where c.contype = 'f' and c.connamespace = 'public'::regnamespace
              and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'network_id')
              and exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'network_id')
              and not exists (select from pg_attribute a
                              where a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname = 'network_id')
            """)).isEmpty();
    }

    @Test
    void every_foreign_key_is_led_by_an_index() {
        assertThat(list("""
            select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid)
            from pg_constraint c
            where c.contype = 'f' and c.connamespace = 'public'::regnamespace
              and not exists (
                select from pg_index i
                where i.indrelid = c.conrelid and i.indpred is null
                  and (i.indkey::int2[])[0\\:cardinality(c.conkey) - 1] @> c.conkey)
            """)).isEmpty();
    }

    @Test
    void every_time_knows_its_zone() {
        assertThat(list("""
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type in ('timestamp without time zone', 'time with time zone', 'money')
              and table_name <> 'flyway_schema_history'
            """)).isEmpty();
    }

    @Test
    void text_has_no_length_but_the_one_that_is_said_to_people() {
        assertThat(list("""
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type in ('character varying', 'character', 'json', 'integer array')
              and table_name <> 'flyway_schema_history'
            """)).isEmpty();
    }

    @Test
    void views_keep_the_walls() {
        assertThat(list("""
            select v.relname from pg_class v
            where v.relnamespace = 'public'::regnamespace and v.relkind in ('v', 'm')
              and not (coalesce(v.reloptions, '{}') && array['security_barrier=true', 'security_invoker=true'])
            """)).isEmpty();
    }

    @Test
    void functions_that_ask_as_the_owner_know_where_they_look_and_for_whom() {
        assertThat(list("""
            select p.proname from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prosecdef
              and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
            """)).isEmpty();
        assertThat(list("""
            select p.proname from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prosecdef and pg_get_function_arguments(p.oid) ~ 'network'
            """)).as("the network is taken from the setting, never from the caller").isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_may_go_round_nothing() {
        assertThat(db.sql("""
            select rolname || ' ' || rolsuper || rolbypassrls || rolcreaterole || rolcreatedb || rolreplication
                || (select count(*) from pg_class where relowner = r.oid)
                || (select count(*) from pg_auth_members where member = r.oid)
                || has_schema_privilege(rolname, 'public', 'create')
            from pg_roles r where rolname = current_user
            """).query(String.class).single()).isEqualTo("solmu_app falsefalsefalsefalsefalse00false");
        assertThat(list("""
            select t.relname from pg_class t
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and has_table_privilege(t.oid, 'truncate, references, trigger')
            """)).as("truncating asks no policy").isEmpty();
    }

    private List<String> list(String query, Object... named) {
        var asked = db.sql(query);
        return (named.length == 0 ? asked : asked.param((String) named[0], named[1])).query(String.class).list();
    }
}
