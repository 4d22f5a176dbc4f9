package fi.solmu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OwnPostgresTest {

    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void name_a_server() {
        var server = TestServer.fresh();
        settings.setProperty("solmu.database.url", server.url());
        settings.setProperty("solmu.database.owner.password", server.owner().password());
        settings.setProperty("solmu.database.password", server.app().password());
    }

    @Test
    void both_roles_come_in() {
        assertThat(OwnPostgres.named(settings).address().app().name()).isEqualTo("solmu_app");
    }

    @Test
    void a_missing_password_is_named() {
        var half = new MockEnvironment()
            .withProperty("solmu.database.url", "jdbc:postgresql://localhost/solmu")
            .withProperty("solmu.database.owner.password", "x");
        assertThatThrownBy(() -> OwnPostgres.named(half)).hasMessageContaining("SOLMU_DATABASE_PASSWORD is not");
    }

    @Test
    void a_wrong_password_is_said_with_whose_it_is() {
        settings.setProperty("solmu.database.password", "wrong");
        assertThatThrownBy(() -> OwnPostgres.named(settings))
            .hasMessageContaining("does not let solmu_app in")
            .hasMessageContaining("password");
    }

    @Test
    void an_address_of_another_form_is_refused() {
        settings.setProperty("solmu.database.url", "postgres://localhost/solmu");
        assertThatThrownBy(() -> OwnPostgres.named(settings)).hasMessageContaining("begins with jdbc:postgresql:");
    }
}
