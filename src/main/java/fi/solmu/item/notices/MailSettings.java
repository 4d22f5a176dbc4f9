package fi.solmu.item.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How Solmu sends mail, as whoever runs it has said. Without a host it sends none. */
@Component
public class MailSettings {

    /** How the way to the mail server is kept from others' eyes. */
    public enum Tls { STARTTLS, TLS, NONE }

    private final Environment settings;

    MailSettings(Environment settings) {
        this.settings = settings;
        if (isSet() && address().isEmpty()) {
            throw new IllegalStateException("SOLMU_MAIL_HOST is set, but SOLMU_ADDRESS is not: links in mail need to know where Solmu is");
        }
    }

    public boolean isSet() {
        return !host().isEmpty();
    }

    String host() {
        return text("solmu.mail.host", "");
    }

    int port() {
        return Integer.parseInt(text("solmu.mail.port", tls() == Tls.TLS ? "465" : tls() == Tls.NONE ? "25" : "587"));
    }

    String user() {
        return text("solmu.mail.user", "");
    }

    /** Written here, or in a file that only Solmu reads. */
    String password() {
        var file = text("solmu.mail.password-file", "");
        try {
            return file.isEmpty() ? text("solmu.mail.password", "") : Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("SOLMU_MAIL_PASSWORD_FILE cannot be read", unreadable);
        }
    }

    String from() {
        return text("solmu.mail.from", "solmu@" + host());
    }

    Tls tls() {
        return Tls.valueOf(text("solmu.mail.tls", "starttls").toUpperCase(Locale.ROOT));
    }

    DayOfWeek digestDay() {
        return DayOfWeek.valueOf(text("solmu.mail.digest-day", "monday").toUpperCase(Locale.ROOT));
    }

    LocalTime digestTime() {
        return LocalTime.parse(text("solmu.mail.digest-time", "07:00"));
    }

    /** Where people find Solmu, without a slash at the end. */
    String address() {
        return text("solmu.address", "").replaceAll("/+$", "");
    }

    private String text(String name, String otherwise) {
        return settings.getProperty(name, otherwise).strip();
    }
}
