package fi.solmu.item;

import fi.solmu.web.Access;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;

/**
 * An address of the open interface that a kind has besides those of every kind, below that of one item: what is sent there and what it
 * tells, by shapes, who may, and who answers. Without anything to send it is for reading.
 */
public record OpenAddress(String rest, String name, String summary, Access may, List<Trait> sent, List<Trait> told, Answering answering) {

    /** What is done and told there; {@code place} holds the rest of what the address names. */
    @FunctionalInterface
    public interface Answering {
        Fields answer(ItemId id, Map<String, String> place, Fields sent, Viewer by);
    }

    public OpenAddress {
        sent = List.copyOf(sent);
        told = List.copyOf(told);
    }

    public boolean isRead() {
        return sent.isEmpty();
    }
}
