package fi.solmu.item.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A virus scanner of the world outside: it listens at a port, reads as clamd does, and knows one virus. */
final class Clamd implements AutoCloseable {

    private final ServerSocket door;
    private volatile String answer = "stream: OK";
    private volatile boolean isSilent;
    private volatile int bytes;

    Clamd() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listening = new Thread(this::listen, "clamd");
        listening.setDaemon(true);
        listening.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int bytes() {
        return bytes;
    }

    void answers(String words) {
        answer = words;
        isSilent = false;
    }

    void isSilent() {
        isSilent = true;
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                hear(caller);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void hear(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var heard = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            heard.write(in.readNBytes(length));
        }
        bytes = heard.size();
        if (isSilent) {
            in.read();
        } else {
            boolean isInfected = heard.toString(StandardCharsets.ISO_8859_1).contains(new String(SampleFiles.eicar(), StandardCharsets.ISO_8859_1));
            caller.getOutputStream().write(((isInfected ? "stream: Eicar-Signature FOUND" : answer) + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
