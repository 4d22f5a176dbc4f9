package fi.solmu.item;

import fi.solmu.web.NewId;
import java.util.UUID;

/** The name of an item that never changes: a UUID of version 7, so that ids stand in the order they were made. */
public record ItemId(UUID value) {

    public static ItemId next() {
        return new ItemId(nextUuid());
    }

    public static UUID nextUuid() {
        return NewId.next();
    }

    /** Spring reads path variables with this. */
    public static ItemId valueOf(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
