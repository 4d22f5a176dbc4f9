package fi.solmu.item.files;

import fi.solmu.web.NotThere;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is in files, in parts of a quarter of a megabyte: no more than one of them is in memory. */
@Repository
public class FileParts {

    static final int SIZE = 1 << 18;

    private final JdbcClient db;

    FileParts(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID file, Path content, Viewer by) {
        try (var in = Files.newInputStream(content)) {
            int number = 0;
            for (var part = in.readNBytes(SIZE); part.length > 0; part = in.readNBytes(SIZE)) {
                db.sql("insert into file_part (network_id, file_id, number, content) values (:network, :file, :number, :content)")
                    .param("network", by.network()).param("file", file).param("number", number++).param("content", part).update();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In a short transaction of its own: one who reads slowly keeps nobody waiting. */
    @Transactional(readOnly = true)
    public byte[] read(UUID file, int number, Viewer viewer) {
        return db.sql("select content from file_part where network_id = :network and file_id = :file and number = :number")
            .param("network", viewer.network()).param("file", file).param("number", number)
            .query((row, n) -> row.getBytes(1)).optional().orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public byte[] thumbnail(UUID file, Viewer viewer) {
        return db.sql("select thumbnail from item_file where network_id = :network and id = :file and thumbnail is not null")
            .param("network", viewer.network()).param("file", file)
            .query((row, n) -> row.getBytes(1)).optional().orElseThrow(NotThere::new);
    }

    /** How much the network keeps now, with so much more. Whoever adds at the same time waits until it is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long total(long more, Viewer by) {
        return db.sql("""
                insert into file_total (network_id, bytes) values (:network, :more)
                on conflict (network_id) do update set bytes = file_total.bytes + excluded.bytes
                returning bytes
                """)
            .param("network", by.network()).param("more", more).query(Long.class).single();
    }
}
