package fi.solmu.item.notices;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way to the mail server. */
@Configuration(proxyBeanMethods = false)
class MailSetup {

    private static final String PATIENCE = "10000";

    @Bean
    static JavaMailSender mailSender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (settings.isSet()) {
            sender.setHost(settings.host());
            sender.setPort(settings.port());
            sender.setUsername(settings.user().isEmpty() ? null : settings.user());
            sender.setPassword(settings.user().isEmpty() ? null : settings.password());
            var ways = sender.getJavaMailProperties();
            ways.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
            ways.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
            ways.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
            ways.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailSettings.Tls.TLS));
            ways.put("mail.smtp.ssl.checkserveridentity", "true");
            ways.put("mail.smtp.connectiontimeout", PATIENCE);
            ways.put("mail.smtp.timeout", PATIENCE);
            ways.put("mail.smtp.writetimeout", PATIENCE);
        }
        return sender;
    }
}
