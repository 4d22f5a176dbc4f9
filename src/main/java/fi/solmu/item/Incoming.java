package fi.solmu.item;

import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a kind takes in from elsewhere, besides cells that a form could have sent: ready tables, files of other programs, their names for things. */
public interface Incoming {

    /** How long the name is, at most, by which another program knows a thing. */
    int LONGEST_NAME = 500;

    Incoming NOTHING = new Incoming() { };

    /** Tables to begin with, by their names, as the messages of the kind tell them. */
    default List<String> ready() {
        return List.of();
    }

    /** One of them in the reader's language, as if it had been pasted. */
    default Optional<String> ready(String name, Say say) {
        return Optional.empty();
    }

    /** The kinds of files beside tables that are read, as a browser is told of them. */
    default List<String> endings() {
        return List.of();
    }

    /** A file of another program as rows under the names of columns; none when it is not of that program. It throws Refused at "file". */
    default Optional<List<List<String>>> rows(byte[] file, Say say) {
        return Optional.empty();
    }

    /** Of the names that other programs know things by, those whose items are here already, as the reader sees them. */
    default Set<String> known(Set<String> sources, Viewer by) {
        return Set.of();
    }

    /** The same once nobody else of the network takes any in: others then wait until the caller's transaction is over. */
    default Set<String> knownAlone(Set<String> sources, Viewer by) {
        return Set.of();
    }

    /** Keeps the name that another program knows the new item by, in the caller's transaction. */
    default void keep(ItemId id, String source, Viewer by) {}

    /** The draft with what no form asks: what a calendar tells of single times. */
    default ItemDraft with(ItemDraft draft, String exceptions) {
        return draft;
    }

    /** What further columns of a table may say, by which more is made than the item itself; each has words in the messages of the kind. */
    default List<Trait> beside() {
        return List.of();
    }

    /** The draft with what those columns say of itself. */
    default ItemDraft with(ItemDraft draft, Fields beside, Viewer by) {
        return draft;
    }

    /** What those columns say of others is made and tied to the new item, in the caller's transaction. */
    default void follow(ItemId made, ItemDraft draft, Fields beside, Viewer by) {}
}
