package fi.solmu.item.files;

import static java.time.ZoneOffset.UTC;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All files of a network on their way out of it, and into a new one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FileArchive {

    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final FileParts parts;
    private final Examination examination;
    private final Limits limits;

    FileArchive(JdbcClient db, FileParts parts, Examination examination, Limits limits) {
        this.db = db;
        this.parts = parts;
        this.examination = examination;
        this.limits = limits;
    }

    /** A file of the item of that kind and number. */
    public record Kept(
            Kind kind, int number, UUID id, String name, FileType type, long size, String sha256, UUID person, UUID organisation, Instant at,
            @Nullable Instant removedAt) {}

    /** Those the reader sees, taken away or not, by item and in the order they were added. */
    public void files(Viewer viewer, Consumer<Kept> taker) {
        try (var kept = db.sql("""
                select item.kind, item.number, file.id, file.name, file.type, file.size, file.sha256, file.person_id as person,
                       file.organisation_id as organisation, file.at, file.removed_at
                from item_file file
                join item on item.network_id = file.network_id and item.id = file.item_id
                where file.network_id = :network
                order by item.kind, item.number, file.at, file.sha256, file.name
                """)
                .withFetchSize(AT_ONCE).param("network", viewer.network()).query(Kept.class).stream()) {
            kept.forEach(taker);
        }
    }

    public void content(Kept file, OutputStream out, Viewer viewer) {
        try {
            for (int number = 0; (long) number * FileParts.SIZE < file.size(); number++) {
                out.write(parts.read(file.id(), number, viewer));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Looked at as what people send is; what they may not send does not come in this way either. */
    public void arrive(PastFile past, Path content, Viewer by) {
        var file = examination.examine(past.name(), content);
        var key = ItemId.nextUuid();
        db.sql("""
                insert into item_file (network_id, id, item_id, name, type, size, sha256, thumbnail, person_id, organisation_id, at, removed_at)
                values (:network, :key, :item, :name, :type, :size, :sha256, :thumbnail, :person, :organisation, :at, :removed)
                """)
            .param("network", by.network())
            .param("key", key)
            .param("item", past.item())
            .param("name", file.name())
            .param("type", file.type().name())
            .param("size", file.size())
            .param("sha256", file.sha256())
            .param("thumbnail", file.thumbnail(), Types.BINARY)
            .param("person", past.person())
            .param("organisation", past.organisation())
            .param("at", past.at().atOffset(UTC))
            .param("removed", past.removed() == null ? null : past.removed().atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .update();
        parts.write(key, file.content(), by);
        limits.checkAll(parts.total(file.size(), by));
    }
}
