package fi.solmu.exchange;

import fi.solmu.item.Deed;
import fi.solmu.item.Kind;
import java.util.Map;
import java.util.Optional;

/** How much of a file comes to a network. */
interface Portion {

    Portion WHOLE = new Portion() {};

    default boolean has(String kind) {
        return true;
    }

    /** Whether what is removed comes too, and stays removed. */
    default boolean hasRemoved() {
        return true;
    }

    /** The entry as it comes, if it does. */
    default Optional<Entry> of(Entry entry) {
        return Optional.of(entry);
    }

    /** What history says of an item that tells nothing of its past. */
    default Deed beginning() {
        return Deed.IMPORTED;
    }

    /** The greatest numbers that items which come have already, by kind; what has none gets the next. */
    default Map<Kind, Integer> numbers(Roster roster) {
        return roster.numbers();
    }
}
