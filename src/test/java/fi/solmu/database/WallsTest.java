package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DatabaseOnly.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(TestDatabase.class)
class WallsTest {

    private static final List<Reader> NETWORKS = IntStream.range(0, 4)
        .mapToObj(each -> new Reader(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())).toList();

    @Autowired
    Walls walls;

    @Autowired
    JdbcClient db;

    TransactionTemplate transaction;

    @Autowired
    void transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    @BeforeAll
    static void make_a_table_behind_walls(@Autowired DatabaseServer server) throws SQLException {
        try (var owner = TestServer.as(server.address(), server.address().owner()); var sql = owner.createStatement()) {
            sql.execute("create table scratch (network_id uuid not null, text text not null)");
            for (Reader each : NETWORKS) {
                sql.execute("insert into scratch values ('" + each.network() + "', 'row of " + each.network() + "')");
            }
            sql.execute("alter table scratch enable row level security");
            sql.execute("alter table scratch force row level security");
            sql.execute("create policy network on scratch using (network_id = current_network())");
        }
    }

    @Test
    void a_reader_sees_only_the_network_it_reads_in() {
        assertThat(seenBy(NETWORKS.get(1))).containsExactly(NETWORKS.get(1).network());
    }

    @Test
    void nobody_sees_nothing_inside_and_outside_a_transaction() {
        assertThat(seenInTransaction()).isEmpty();
        assertThat(seen()).isEmpty();
    }

    @Test
    void nobody_sees_anything_on_a_connection_that_a_reader_has_used() {
        for (int borrowing = 0; borrowing < 50; borrowing++) {
            seenBy(NETWORKS.get(0));
            assertThat(seen()).isEmpty();
            assertThat(seenInTransaction()).isEmpty();
        }
    }

    @Test
    void pooled_connections_carry_nobody_from_one_transaction_to_the_next() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int borrowing = 0; borrowing < 1000; borrowing++) {
            Reader reader = NETWORKS.get(random.nextInt(NETWORKS.size()));
            boolean undone = random.nextBoolean();
            var seen = walls.within(reader, () -> transaction.execute(running -> {
                if (undone) {
                    running.setRollbackOnly();
                }
                return seen();
            }));
            assertThat(seen).as("seed %d, borrowing %d", seed, borrowing).containsExactly(reader.network());
        }
    }

    @Test
    void a_row_cannot_be_put_into_another_network() {
        assertThatThrownBy(() -> walls.within(NETWORKS.get(0), () ->
            transaction.executeWithoutResult(running -> insert(NETWORKS.get(1)))))
            .hasStackTraceContaining("violates row-level security policy");
    }

    @Test
    void a_row_cannot_be_moved_into_another_network() {
        assertThatThrownBy(() -> walls.within(NETWORKS.get(0), () -> transaction.executeWithoutResult(running ->
            db.sql("update scratch set network_id = :other").param("other", NETWORKS.get(1).network()).update())))
            .hasStackTraceContaining("violates row-level security policy");
    }

    @Test
    void a_room_inside_a_room_gives_the_outer_reader_back() {
        walls.within(NETWORKS.get(0), () -> transaction.executeWithoutResult(running -> {
            assertThat(seenWithin(NETWORKS.get(1))).containsExactly(NETWORKS.get(1).network());
            assertThat(seen()).containsExactly(NETWORKS.get(0).network());
        }));
        assertThat(seenInTransaction()).isEmpty();
    }

    @Test
    void a_room_left_by_an_exception_is_left() {
        assertThatThrownBy(() -> walls.within(NETWORKS.get(0), (Runnable) () -> {
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThat(seenInTransaction()).isEmpty();
    }

    @Test
    void an_organisation_and_a_person_are_told_too() {
        Reader reader = NETWORKS.get(2);
        var told = walls.within(reader, () -> transaction.execute(running ->
            db.sql("""
                    select current_network() as network, current_organisation() as organisation,
                           current_person() as person
                    """)
                .query(Reader.class).single()));
        assertThat(told).isEqualTo(reader);
    }

    @Test
    void the_application_role_neither_owns_nor_may_do_more() {
        var rights = db.sql("""
                select rolname || rolsuper || rolbypassrls || rolcreaterole || rolcreatedb
                    || (select count(*) from pg_class where relowner = r.oid)
                    || has_schema_privilege(rolname, 'public', 'create')
                    || has_database_privilege(rolname, current_database(), 'create,temp')
                from pg_roles r where rolname = current_user
                """).query(String.class).single();
        assertThat(rights).isEqualTo("solmu_appfalsefalsefalsefalse0falsefalse");
    }

    private List<UUID> seenBy(Reader reader) {
        return walls.within(reader, this::seenInTransaction);
    }

    private List<UUID> seenWithin(Reader reader) {
        return walls.within(reader, this::seen);
    }

    private List<UUID> seenInTransaction() {
        return transaction.execute(running -> seen());
    }

    private List<UUID> seen() {
        return db.sql("select network_id from scratch").query(UUID.class).list();
    }

    private void insert(Reader elsewhere) {
        db.sql("insert into scratch values (:network, 'smuggled')").param("network", elsewhere.network()).update();
    }
}
