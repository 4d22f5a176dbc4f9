package fi.solmu.item;

import java.util.List;

/** An item that has changed since a reader opened it: as it stands now, and what has become of what was read. */
public record Rewritten(Item item, List<Chapter.Difference> differences) {

    public Rewritten {
        differences = List.copyOf(differences);
    }
}
