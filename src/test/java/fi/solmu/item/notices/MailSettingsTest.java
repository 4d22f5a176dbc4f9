package fi.solmu.item.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MailSettingsTest {

    @Test
    void without_a_host_no_mail_is_sent() {
        assertThat(said(Map.of()).isSet()).isFalse();
    }

    @Test
    void the_port_follows_from_how_the_way_is_kept() {
        assertThat(said(Map.of()).port()).isEqualTo(587);
        assertThat(said(Map.of("SOLMU_MAIL_TLS", "tls")).port()).isEqualTo(465);
        assertThat(said(Map.of("SOLMU_MAIL_TLS", "NONE")).port()).isEqualTo(25);
        assertThat(said(Map.of("SOLMU_MAIL_TLS", "none", "SOLMU_MAIL_PORT", "2525")).port()).isEqualTo(2525);
    }

    @Test
    void what_is_said_wrongly_is_told_at_the_start() {
        refused("SOLMU_MAIL_TLS", "maybe");
        refused("SOLMU_MAIL_PORT", "many");
        refused("SOLMU_MAIL_DIGEST_DAY", "maanantai");
        refused("SOLMU_MAIL_DIGEST_TIME", "seitsemältä");
        refused("SOLMU_MAIL_PASSWORD_FILE", "/no/such/file");
        assertThatThrownBy(() -> said(Map.of("SOLMU_MAIL_HOST", "mail.example"))).hasMessageContaining("SOLMU_ADDRESS");
    }

    @Test
    void the_password_may_stand_in_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "salaisuus\n");
        assertThat(said(Map.of("SOLMU_MAIL_PASSWORD_FILE", file.toString())).password()).isEqualTo("salaisuus");
        assertThat(said(Map.of("SOLMU_MAIL_PASSWORD", "toinen")).password()).isEqualTo("toinen");
    }

    private static void refused(String name, String value) {
        assertThatThrownBy(() -> said(Map.of(name, value))).isInstanceOf(MailProblem.class).hasMessageContaining(name);
    }

    private static MailSettings said(Map<String, Object> environment) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().forEach(each -> settings.getPropertySources().remove(each.getName()));
        settings.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new MailSettings(settings);
    }
}
