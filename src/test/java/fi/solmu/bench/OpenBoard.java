package fi.solmu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Somebody who looks at a board as a browser does: holds the line open, shows what comes over it, and fetches what it does not tell. */
final class OpenBoard implements Runnable, AutoCloseable {

    private static final Pattern MARK = Pattern.compile("merkki-(\\d+)-");
    private static final Pattern SPREAD = Pattern.compile("data-spread=\"(\\d+)\"");
    private static final Pattern KNOWN = Pattern.compile("(?m)^id:(\\d+)$");
    /** As the server asks the browser to wait. */
    private static final long PAUSE_MILLIS = 1_000;

    private final IntSupplier port;
    private final String cookie;
    private final String place;
    private final String read;
    private final Map<Integer, Long> seen = new ConcurrentHashMap<>();
    private volatile boolean isOpen;
    private volatile boolean isOver;
    private volatile Socket line;
    private long due = Long.MAX_VALUE;
    private String known = "";

    /** Whoever opens it has read the page, and so many entries on it. */
    OpenBoard(IntSupplier port, int reader, String place, String read) {
        this.port = port;
        this.read = read;
        this.cookie = BoardGround.reader(reader);
        this.place = place;
    }

    /** When each mark was first to be seen, in the nanoseconds of this machine. */
    Map<Integer, Long> seen() {
        return seen;
    }

    boolean isOpen() {
        return isOpen;
    }

    @Override
    public void run() {
        while (!isOver) {
            try {
                look();
            } catch (IOException lost) {
                isOpen = false;
                rest();
            }
        }
    }

    private void look() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt())) {
            line = socket;
            socket.getOutputStream().write(("GET " + place + "/changes?known=" + read + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + (known.isEmpty() ? "" : "Last-Event-ID: " + known + "\r\n") + "Cookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var told = new ByteArrayOutputStream();
            var in = socket.getInputStream();
            while (!isOver) {
                socket.setSoTimeout((int) Math.max(1, Math.min(60_000, (due - System.nanoTime()) / 1_000_000)));
                try {
                    int next = in.read();
                    if (next < 0) {
                        throw new IOException("The line is down");
                    }
                    isOpen = true;
                    told.write(next);
                    if (next == '\n' && endsEvent(told.toString(StandardCharsets.UTF_8))) {
                        heard(told.toString(StandardCharsets.UTF_8));
                        told.reset();
                    }
                } catch (java.net.SocketTimeoutException quiet) {
                    if (System.nanoTime() >= due) {
                        due = Long.MAX_VALUE;
                        fetch();
                    }
                }
            }
        }
    }

    private static boolean endsEvent(String told) {
        return told.endsWith("\n\n");
    }

    /** What the line does not show is fetched when the server has room for it. */
    private void heard(String told) {
        mark(told);
        var last = KNOWN.matcher(told);
        known = last.find() ? last.group(1) : known;
        if (told.contains("event:changed") && due == Long.MAX_VALUE) {
            var spread = SPREAD.matcher(told);
            long most = spread.find() ? Long.parseLong(spread.group(1)) : 0;
            due = System.nanoTime() + 1_000_000 * (most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
        }
    }

    /** What could not be fetched is fetched a little later. */
    private void fetch() {
        try (var page = new Wire(port.getAsInt(), cookie)) {
            page.get(place);
            mark(page.text());
        } catch (IOException lost) {
            due = System.nanoTime() + 1_000_000 * PAUSE_MILLIS;
        }
    }

    private void mark(String text) {
        long now = System.nanoTime();
        MARK.matcher(text).results().forEach(each -> seen.putIfAbsent(Integer.parseInt(each.group(1)), now));
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        if (line != null) {
            line.close();
        }
    }
}
