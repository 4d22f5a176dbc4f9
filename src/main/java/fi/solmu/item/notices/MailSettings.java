package fi.solmu.item.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How Solmu sends mail, as whoever runs it has said. Without a host it sends none. */
@Component
public class MailSettings {

    /** How the way to the mail server is kept from others' eyes. */
    public enum Tls { STARTTLS, TLS, NONE }

    private final Environment settings;
    private final String host;
    private final Tls tls;
    private final int port;
    private final String password;
    private final DayOfWeek digestDay;
    private final LocalTime digestTime;

    /** What is said wrongly is told when Solmu starts, and not when the first mail would go. */
    MailSettings(Environment settings) {
        this.settings = settings;
        host = text("host", "");
        tls = read("tls", "starttls", word -> Tls.valueOf(word.toUpperCase(Locale.ROOT)));
        port = read("port", tls == Tls.TLS ? "465" : tls == Tls.NONE ? "25" : "587", Integer::parseInt);
        digestDay = read("digest-day", "monday", word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
        digestTime = read("digest-time", "07:00", LocalTime::parse);
        password = secret();
        if (isSet() && address().isEmpty()) {
            throw new MailProblem("SOLMU_MAIL_HOST is set but SOLMU_ADDRESS is not: the links in mail need to know where Solmu is.");
        }
    }

    public boolean isSet() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String user() {
        return text("user", "");
    }

    String password() {
        return password;
    }

    String from() {
        return text("from", "solmu@" + host);
    }

    Tls tls() {
        return tls;
    }

    DayOfWeek digestDay() {
        return digestDay;
    }

    LocalTime digestTime() {
        return digestTime;
    }

    /** Where people find Solmu, without a slash at the end. */
    String address() {
        return settings.getProperty("solmu.address", "").strip().replaceAll("/+$", "");
    }

    /** Said itself, or standing in a file that only Solmu reads. */
    private String secret() {
        var file = text("password-file", "");
        try {
            return file.isEmpty() ? text("password", "") : Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new MailProblem("The file in SOLMU_MAIL_PASSWORD_FILE cannot be read: " + file, unreadable);
        }
    }

    private <T> T read(String name, String otherwise, Function<String, T> reading) {
        var said = text(name, otherwise);
        try {
            return reading.apply(said);
        } catch (RuntimeException unreadable) {
            throw new MailProblem("SOLMU_MAIL_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + " cannot be \"" + said
                + "\". docs/operating.md says what it may be.", unreadable);
        }
    }

    private String text(String name, String otherwise) {
        return settings.getProperty("solmu.mail." + name, otherwise).strip();
    }
}
