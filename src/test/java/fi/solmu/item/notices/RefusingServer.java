package fi.solmu.item.notices;

import fi.solmu.database.Walls;
import fi.solmu.web.Templates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that takes nothing: it answers every address with the same words. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger asked = new AtomicInteger();

    private final String greeting;
    private final String answer;

    /** Knows nobody. */
    RefusingServer() throws IOException {
        this("220 nobody.example", "550 5.1.1 no such person");
    }

    RefusingServer(String greeting, String answer) throws IOException {
        this.greeting = greeting;
        this.answer = answer;
        var thread = new Thread(this::answer);
        thread.setDaemon(true);
        thread.start();
    }

    /** A round of a postman who goes to this server. */
    void round(
            Outbox outbox, Letters letters, MailSettings settings, Templates templates, Walls walls, TransactionTemplate transactions,
            Clock clock) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(socket.getLocalPort());
        new Postman(outbox, letters, new Posting(sender, settings, templates, clock), settings, walls, transactions, clock).round();
    }

    int asked() {
        return asked.get();
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException over) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(over);
                }
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, greeting);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                asked.incrementAndGet();
                say(caller, answer);
            } else {
                say(caller, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
