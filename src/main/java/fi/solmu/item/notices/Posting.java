package fi.solmu.item.notices;

import fi.solmu.web.Templates;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, as text and as a page, and hears what it answers. */
@Component
class Posting {

    private static final int LONGEST = 300;

    private final JavaMailSender server;
    private final MailSettings settings;
    private final Templates templates;
    private final Clock clock;

    Posting(JavaMailSender server, MailSettings settings, Templates templates, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /** What became of a letter. */
    record Answer(Kind kind, String words) {

        enum Kind { SENT, NOBODY, REFUSED, LATER }

        static final Answer SENT = new Answer(Kind.SENT, "");
        static final Answer NOBODY = new Answer(Kind.NOBODY, "");
    }

    Answer send(Letter letter, UUID id) {
        try {
            server.send(message(letter, id));
            return Answer.SENT;
        } catch (AddressException unusable) {
            return new Answer(Answer.Kind.REFUSED, words(unusable));
        } catch (MessagingException | MailException problem) {
            var refusal = refusal(problem);
            return refusal == null ? new Answer(Answer.Kind.LATER, words(problem)) : new Answer(Answer.Kind.REFUSED, words(refusal));
        }
    }

    private MimeMessage message(Letter letter, UUID id) throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(letter.plain(), new String(templates.plain("item/letter", Map.of("letter", letter)), StandardCharsets.UTF_8));
        message.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop().address() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String domain() {
        return settings.from().replaceFirst(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** The address itself is refused for good, as against a server that is away or asks to wait. */
    private static @Nullable Exception refusal(Exception problem) {
        var inner = problem instanceof MailSendException many && many.getMessageExceptions().length > 0
            ? many.getMessageExceptions()[0] : problem;
        for (Exception each = inner; each != null; each = each instanceof MessagingException chained ? chained.getNextException() : null) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500) {
                return each;
            }
        }
        return inner instanceof SendFailedException failed && failed.getInvalidAddresses() != null
            && failed.getInvalidAddresses().length > 0 && inner.getCause() instanceof AddressException ? inner : null;
    }

    /** The server's own words, which stand innermost; in them may be any byte. */
    private static String words(Exception problem) {
        var words = "";
        for (Throwable each = inner(problem); each != null; each = each instanceof MessagingException chained ? chained.getNextException() : null) {
            var said = cleaned(String.valueOf(each.getMessage()));
            words = each instanceof MessagingException && !said.isEmpty() ? said : words;
        }
        return words.isEmpty() ? cleaned(String.valueOf(problem.getMessage())) : words;
    }

    private static Throwable inner(Exception problem) {
        return problem instanceof MailSendException many && many.getMessageExceptions().length > 0 ? many.getMessageExceptions()[0]
            : problem instanceof MailException && problem.getCause() instanceof MessagingException cause ? cause : problem;
    }

    private static String cleaned(String said) {
        var words = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").replaceAll("\\b([a-z]+\\.)+[A-Z]\\w+(Exception|Error): ?", "").strip();
        return words.codePointCount(0, words.length()) > LONGEST ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) : words;
    }
}
