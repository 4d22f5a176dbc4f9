package fi.solmu.item.files;

import fi.solmu.web.Refused;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The virus scanner beside Solmu, if there is one: clamd or what speaks as it does. What it has not passed is not kept. */
@Component
class Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int PART = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;

    private final String address;
    private final int patience;

    @org.springframework.beans.factory.annotation.Autowired
    Scanner(@Value("${solmu.files.scanner:}") String address) {
        this(address, ANSWER_MILLIS);
    }

    Scanner(String address, int patience) {
        this.address = address.strip();
        this.patience = patience;
        if (!this.address.isEmpty() && !this.address.matches("[^:\\s]+:[0-9]{1,5}|\\[[0-9a-fA-F:]+]:[0-9]{1,5}")) {
            throw new IllegalArgumentException("solmu.files.scanner is host:port, and not " + address);
        }
    }

    void check(Path file) {
        if (address.isEmpty()) {
            return;
        }
        var answer = answer(file);
        if (answer.endsWith(" FOUND")) {
            LOG.warn("The virus scanner refused a file: {}", answer.replaceAll("[^\\x20-\\x7e]", "?"));
            throw new Refused("item.file-infected");
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("The virus scanner at {} answered {}", address, answer.replaceAll("[^\\x20-\\x7e]", "?"));
            throw new Refused("item.file-not-scanned");
        }
    }

    /** clamd's INSTREAM: each part after its length, nought at the end, and one line back. */
    private String answer(Path file) {
        int colon = address.lastIndexOf(':');
        var host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))), CONNECT_MILLIS);
            socket.setSoTimeout(patience);
            tell(socket, file);
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException | IllegalArgumentException away) {
            LOG.error("The virus scanner at {} does not answer", address, away);
            throw new Refused("item.file-not-scanned");
        }
    }

    private static void tell(Socket socket, Path file) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (var in = Files.newInputStream(file)) {
            var part = new byte[PART];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                out.writeInt(read);
                out.write(part, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}
