package fi.solmu.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.io.InputStreamSource;

/** A network in a file: checked whole, every mistake at once, before anything of it is taken. */
final class NetworkFile {

    private static final Map<String, String> SORTS =
            Map.of("organisations", "organisation", "people", "person", "roles", "role", FileShape.ITEMS, "item:");

    /** A network is not this large; what is remembered of each id has to fit in memory. */
    private static final int MOST = 1_000_000;
    private static final String TOO_MANY = "too-many";

    private final InputStreamSource file;
    private final List<EntryCheck> checks = new ArrayList<>();

    NetworkFile(Path file, EntryCheck... more) {
        this(() -> Files.newInputStream(file), more);
    }

    NetworkFile(InputStreamSource file, EntryCheck... more) {
        this.file = file;
        checks.add(FileShape.OF_NETWORKS);
        checks.addAll(List.of(more));
    }

    /** Reads it twice: first for the ids, because references may point forward, then for all the rest. */
    Mistakes check() {
        return check(new Ids());
    }

    /** The ids of the file are kept in {@code ids}. */
    Mistakes check(Ids ids) {
        var mistakes = new Mistakes();
        var first = new Mistakes();
        if (walk(first, entry -> giveId(entry, ids, mistakes))) {
            ids.complete();
        }
        first.shown().stream().filter(mistake -> mistake.code().equals(TOO_MANY)).forEach(mistakes::add);
        if (walk(mistakes, entry -> check(entry, ids, mistakes))) {
            checks.forEach(each -> each.end(mistakes));
        }
        return mistakes;
    }

    /** What has one thing wrong is not looked at for the next. */
    private void check(Entry entry, Ids ids, Mistakes mistakes) {
        int before = mistakes.count();
        for (var each : checks) {
            if (mistakes.count() == before) {
                each.check(entry, ids, mistakes);
            }
        }
    }

    /** Hands over every entry in the order of the file. Check it first. */
    void read(Consumer<Entry> taker) {
        Ahead.take(ahead -> walk(new Mistakes(), ahead), taker);
    }

    private void giveId(Entry entry, Ids ids, Mistakes mistakes) {
        var sort = SORTS.get(entry.section());
        if (sort == null || entry.id().isEmpty()) {
            return;
        }
        if (ids.size() == MOST) {
            throw new Unreadable(entry.line(), entry.section(), TOO_MANY, "most", MOST);
        }
        var kind = entry.fields().text("kind");
        var exact = sort.endsWith(":") && FileShape.OF_NETWORKS.kinds().containsKey(kind) ? sort + kind : sort;
        int line = entry.fields().values().get("id").line();
        int before = ids.give(entry.id(), exact, line);
        if (before > 0) {
            mistakes.add(line, entry.name() + ".id", "duplicate-id", "id", entry.id(), "first", before);
        }
    }

    /** Whether the file could be read to its end. */
    private boolean walk(Mistakes mistakes, Consumer<Entry> taker) {
        try (InputStream in = new BufferedInputStream(file.getInputStream(), 1 << 16)) {
            return walk(in, mistakes, taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean walk(InputStream in, Mistakes mistakes, Consumer<Entry> taker) {
        var counts = new ArrayList<Entry>();
        var sections = new Sections(in, mistakes, entry -> {
            if (entry.section().equals("counts")) {
                counts.add(entry);
            }
            taker.accept(entry);
        });
        try {
            sections.walk();
        } catch (Unreadable stop) {
            mistakes.add(stop.mistake().in(sections.current()));
            return false;
        }
        counts.forEach(said -> compare(said, sections, mistakes));
        return true;
    }

    /** A file cut between two lines is still good YAML; its counts give it away. */
    private static void compare(Entry said, Sections sections, Mistakes mistakes) {
        said.fields().values().forEach((section, node) -> {
            var found = String.valueOf(sections.count(section));
            if (!node.isNothing() && !said.fields().text(section).equals(found)) {
                mistakes.add(node.line(), "counts." + section, "count-differs", "said", said.fields().text(section), "found", found);
            }
        });
    }
}
