package fi.solmu.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection to a server, kept open: it asks and reads with as little work of its own as can be. */
final class Wire implements AutoCloseable {

    private final int port;
    private final byte[] cookie;
    private Socket socket;
    private InputStream in;
    private boolean isOver;
    private byte[] buffer = new byte[1 << 18];
    private int head;
    private int length;

    /** With cookies, or with a token: then they begin with Bearer. */
    Wire(int port, String cookie) throws IOException {
        this.port = port;
        connect();
        this.cookie = ("\r\nHost: localhost\r\n" + (cookie.startsWith("Bearer ") ? "Authorization: " : "Cookie: ") + cookie + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The status of the answer; its text waits in {@link #text}. */
    int get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1", "\r\n");
        return answer();
    }

    int post(String path, String form) throws IOException {
        return post(path, form, "");
    }

    /** As a page asks for a part of itself. */
    int postForPart(String path, String form) throws IOException {
        return post(path, form, "HX-Request: true\r\nHX-Request-Type: partial\r\n");
    }

    private int post(String path, String form, String more) throws IOException {
        send("POST " + path + " HTTP/1.1",
            more + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
        return answer();
    }

    /** In plain letters, so that it is as long as it looks. */
    int postJson(String path, String json) throws IOException {
        send("POST " + path + " HTTP/1.1", "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
        return answer();
    }

    String text() {
        return new String(buffer, head, length, StandardCharsets.UTF_8);
    }

    int length() {
        return length;
    }

    String headers() {
        return new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
    }

    private void send(String first, String rest) throws IOException {
        if (isOver) {
            socket.close();
            connect();
        }
        var request = new java.io.ByteArrayOutputStream(512);
        request.writeBytes(first.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(cookie);
        request.writeBytes(rest.getBytes(StandardCharsets.US_ASCII));
        request.writeTo(socket.getOutputStream());
    }

    /** Solmu says how long each page is, so no answer comes in chunks. */
    private int answer() throws IOException {
        int read = 0;
        head = 0;
        while (head == 0) {
            read += more(read);
            head = endOfHead(read);
        }
        length = contentLength();
        isOver = headers().toLowerCase(java.util.Locale.ROOT).contains("\nconnection: close");
        while (read < head + length) {
            read += more(read);
        }
        return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
    }

    private int more(int read) throws IOException {
        if (read == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int got = in.read(buffer, read, buffer.length - read);
        if (got < 0) {
            throw new EOFException("The server hung up");
        }
        return got;
    }

    private int endOfHead(int read) {
        for (int i = 3; i < read; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private int contentLength() throws IOException {
        for (var line : headers().split("\r\n")) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return Integer.parseInt(line.substring(15).strip());
            }
        }
        if (headers().startsWith("304", 9)) {
            return 0;
        }
        throw new IOException("An answer without a length:\n" + headers());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
