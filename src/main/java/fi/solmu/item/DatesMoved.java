package fi.solmu.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days of items of a network have moved since the time before; those whom they concern are told once, all of a day together. */
public record DatesMoved(UUID network, LocalDate day, Instant since, Instant at, List<Move> moves) {

    /** The nearest day of an item that moved, and a message key that says so; and whom it concerns. */
    public record Move(
            ItemId item, UUID organisation, UUID by, String words, @Nullable LocalDate was, @Nullable LocalDate now, Set<UUID> persons) {

        public Move {
            persons = Set.copyOf(persons);
        }
    }

    public DatesMoved {
        moves = List.copyOf(moves);
    }
}
