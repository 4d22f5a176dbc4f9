package fi.solmu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one node says aloud and every node hears, as soon as the transaction that says it is kept: a word and an id, never content. */
@Component
public class Announcements implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final int AGAIN_MILLIS = 500;

    private final JdbcClient db;
    private final DatabaseServer server;
    private final List<Consumer<String>> hearers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread ear;
    private volatile @Nullable Connection line;

    Announcements(JdbcClient db, DatabaseServer server) {
        this.db = db;
        this.server = server;
    }

    public void say(String word) {
        db.sql("select pg_notify('solmu', :word)").param("word", word).query((row, n) -> true).list();
    }

    /** The empty word means that something may have been missed. */
    public void hear(Consumer<String> hearer) {
        hearers.add(hearer);
    }

    /** Where nobody hears, nothing is listened to. */
    @Override
    public void start() {
        if (hearers.isEmpty()) {
            return;
        }
        var thread = new Thread(this::listen, "announcements");
        thread.setDaemon(true);
        ear = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = ear;
        ear = null;
        if (thread != null) {
            thread.interrupt();
            hangUp(line);
        }
    }

    /** What waits on a line is not woken by anything less. */
    private static void hangUp(@Nullable Connection line) {
        try (line) {
            LOG.debug("No more announcements are heard");
        } catch (SQLException gone) {
            LOG.debug("The line was gone already", gone);
        }
    }

    @Override
    public boolean isRunning() {
        return ear != null;
    }

    private void listen() {
        while (Thread.currentThread() == ear) {
            try {
                hearAll();
            } catch (SQLException lost) {
                LOG.debug("The ear for announcements is lost and comes again", lost);
                rest();
            }
        }
    }

    private void hearAll() throws SQLException {
        var app = server.address().app();
        try (var connection = DriverManager.getConnection(server.address().url(), app.name(), app.password());
                var listening = connection.createStatement()) {
            line = connection;
            listening.execute("listen solmu");
            tell("");
            var heard = connection.unwrap(PGConnection.class);
            while (Thread.currentThread() == ear) {
                var words = heard.getNotifications(WAIT_MILLIS);
                for (int i = 0; words != null && i < words.length; i++) {
                    tell(words[i].getParameter());
                }
            }
        }
    }

    private void tell(String word) {
        hearers.forEach(each -> each.accept(word));
    }

    private static void rest() {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
