package fi.solmu.item.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;

/** A real mail server of the tests' own. */
public class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final GreenMail SERVER = new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SERVER.start();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("post office", Map.of(
            "solmu.mail.host", "127.0.0.1",
            "solmu.mail.port", String.valueOf(SERVER.getSmtp().getPort()),
            "solmu.mail.tls", "none",
            "solmu.mail.from", "solmu@solmu.example",
            "solmu.address", "https://solmu.example/")));
    }

    /** What has come to that address. */
    public static List<MimeMessage> to(String address) {
        return Stream.of(SERVER.getReceivedMessages()).filter(message -> isTo(message, address)).toList();
    }

    public static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name) == null ? "" : message.getHeader(name)[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text, or the page. */
    public static String part(MimeMessage message, String type) {
        try {
            return part((MimeMultipart) message.getContent(), type);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            var found = part.getContent() instanceof MimeMultipart inner ? part(inner, type)
                : part.isMimeType(type) ? (String) part.getContent() : "";
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that goes on from where it is put. */
    public static final class MovableClock extends Clock {

        private volatile Clock inner = Clock.systemUTC();

        public void put(Instant at) {
            inner = Clock.offset(Clock.systemUTC(), java.time.Duration.between(Instant.now(), at));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return inner.withZone(zone);
        }

        @Override
        public Instant instant() {
            return inner.instant();
        }
    }

    /** The clock of the tests. */
    @TestConfiguration
    static class Moved {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
