package fi.solmu.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.item.notices.PostTest;
import fi.solmu.item.notices.Readership;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes a shift keeps no other from saying something of the role. */
@PostTest
class ShiftsTest {

    @Autowired Cast cast;
    @Autowired Readership readership;
    @Autowired Shifts shifts;
    @Autowired JdbcClient db;

    @Test
    void a_role_whose_shift_is_being_taken_may_be_referred_to() {
        var holder = readership.of("Veli Vuorolainen", cast.railway, "fi");
        var role = readership.role("Vuorolaisen rooli", cast.railway, "", holder);
        cast.as(holder, () -> {
            shifts.take(role, holder);
            assertThat(CompletableFuture.supplyAsync(() -> cast.as(cast.kaisa, () ->
                db.sql("select id from role where id = :role for key share nowait").param("role", role).query(UUID.class).list())).join())
                .containsExactly(role);
        });
    }
}
