package fi.solmu.exchange;

import fi.solmu.item.Arrival;
import fi.solmu.item.Arrivals;
import fi.solmu.item.Deed;
import fi.solmu.item.PastComment;
import fi.solmu.item.PastDeed;
import fi.solmu.item.PastTie;
import fi.solmu.item.Pasts;
import fi.solmu.item.files.FileArchive;
import fi.solmu.web.Viewer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The items of one file on their way into a new network, some hundreds at a time. */
final class Filling {

    private static final int AT_ONCE = 200;

    private final Arrivals arrivals;
    private final Pasts pasts;
    private final FileArchive files;
    private final PastEntries past;
    private final Deed beginning;
    private final Viewer by;
    private final List<Arrival> items = new ArrayList<>();
    private final List<PastTie> ties = new ArrayList<>();
    private final List<PastDeed> deeds = new ArrayList<>();
    private final List<PastComment> comments = new ArrayList<>();
    private final List<Arrival> withoutPast = new ArrayList<>();
    private int line;

    Filling(Rooms rooms, PastEntries past, Deed beginning, Viewer by) {
        arrivals = rooms.arrivals();
        pasts = rooms.pasts();
        files = rooms.files();
        this.past = past;
        this.beginning = beginning;
        this.by = by;
    }

    /** Where in the file those begin that are being written now. */
    int line() {
        return line;
    }

    void item(Entry entry) {
        var item = past.item(entry);
        add(items, item, entry);
        if (entry.fields().text("revision").isEmpty()) {
            withoutPast.add(item);
        }
    }

    void link(Entry entry) {
        if (past.isLoaded(entry, "from") && past.isLoaded(entry, "to")) {
            add(ties, past.tie(entry, by), entry);
        }
    }

    void chapter(Entry entry) {
        if (past.isLoaded(entry, "item")) {
            add(deeds, past.deed(entry, by), entry);
        }
    }

    void comment(Entry entry) {
        if (past.isLoaded(entry, "item")) {
            add(comments, past.comment(entry, by), entry);
        }
    }

    /** One at a time: each is looked at as it comes. */
    void file(Entry entry, Path content) {
        if (past.isLoaded(entry, "item")) {
            finish();
            line = entry.line();
            files.arrive(past.file(entry, by), content, by);
        }
    }

    void finish() {
        arrivals.add(items, by);
        pasts.came(withoutPast, beginning, past.now(), by);
        pasts.tie(ties, by);
        pasts.tell(deeds, by);
        pasts.say(comments, by);
        List.of(items, withoutPast, ties, deeds, comments).forEach(List::clear);
    }

    private <T> void add(List<T> many, T one, Entry entry) {
        if (many.size() == AT_ONCE) {
            finish();
        }
        line = many.isEmpty() ? entry.line() : line;
        many.add(one);
    }
}
