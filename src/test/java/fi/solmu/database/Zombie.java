package fi.solmu.database;

import java.io.IOException;

/** A process that has ended and whose parent does not care. */
final class Zombie implements AutoCloseable {

    private final Process parent;
    private final long pid;

    Zombie() throws IOException {
        parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        pid = Long.parseLong(parent.inputReader().readLine());
    }

    long pid() {
        return pid;
    }

    @Override
    public void close() {
        parent.destroy();
    }
}
