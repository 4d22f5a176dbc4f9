package fi.solmu.exchange;

import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** One load: the entries of a checked file put into a network that has just been made, in the order they need. */
final class NetworkFilling {

    private static final int MANY = 1_000;

    private final OpenedFile opened;
    private final Rooms rooms;
    private final boolean isSample;
    private final IntConsumer done;
    /** They answer for concepts, which come last. */
    private final List<Entry> roles = new ArrayList<>();
    private int taken;
    private int line;

    NetworkFilling(OpenedFile opened, boolean isSample, Rooms rooms, IntConsumer done) {
        this.opened = opened;
        this.isSample = isSample;
        this.rooms = rooms;
        this.done = done;
    }

    /** Where in the file it is. */
    int line() {
        return line;
    }

    /** Reads the file twice: what points at items, and all that hangs on them, comes after the items. */
    void fill(Viewer by) {
        var parties = new PartiesFilling(rooms, opened.keys(), opened.moments(), isSample, by);
        var past = new PastEntries(opened.drafts(), opened.keys(), opened.moments(), opened.portion().numbers(opened.roster()));
        var items = new Filling(rooms, past, opened.portion().beginning(), by);
        opened.read(entry -> first(entry, parties, items));
        count();
        opened.read(entry -> second(entry, items));
        line = items.line();
        items.finish();
        roles.forEach(role -> concept(role, by));
        rooms.arrivals().numbered(past.numbers(), by);
        rooms.arrivals().remembered();
        count();
    }

    private void count() {
        if (taken > MANY) {
            rooms.arrivals().counted();
        }
    }

    private void first(Entry entry, PartiesFilling parties, Filling items) {
        line = entry.line();
        switch (entry.section()) {
            case "organisations" -> parties.organisation(entry);
            case "people" -> parties.person(entry);
            case "roles" -> parties.role(entry);
            case FileShape.ITEMS -> item(entry, false, items);
            default -> { }
        }
    }

    private void second(Entry entry, Filling items) {
        line = entry.line();
        switch (entry.section()) {
            case "roles" -> roles.add(entry);
            case FileShape.ITEMS -> item(entry, true, items);
            case "links" -> items.link(entry);
            case FileShape.HISTORY -> items.chapter(entry);
            case "comments" -> items.comment(entry);
            case FileShape.FILES -> opened.content(entry).ifPresent(content -> items.file(entry, content));
            default -> { }
        }
    }

    private void item(Entry entry, boolean pointsAtItems, Filling items) {
        if (opened.isLoaded(entry) && opened.pointsAtItems(entry) == pointsAtItems) {
            items.item(entry);
            done.accept(++taken);
        }
    }

    private void concept(Entry role, Viewer by) {
        line = role.line();
        var concept = role.fields().text("concept");
        if (!concept.isEmpty() && opened.drafts().isLoaded(opened.keys().sort(concept))) {
            rooms.newcomers().answersFor(opened.keys().key(role.id()), opened.keys().key(concept), by);
        }
    }
}
