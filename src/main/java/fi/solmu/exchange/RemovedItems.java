package fi.solmu.exchange;

import fi.solmu.item.Kind;
import fi.solmu.item.Kinds;
import fi.solmu.item.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The items of a file that are removed in their network, and those that are nothing without one of them, as a task without its card. */
final class RemovedItems implements EntryCheck {

    private final Kinds kinds;
    private final Portion portion;
    private final Set<String> ids = new HashSet<>();
    private final List<Need> needs = new ArrayList<>();

    private record Need(String item, String of) {}

    RemovedItems(Kinds kinds, Portion portion) {
        this.kinds = kinds;
        this.portion = portion;
    }

    @Override
    public void check(Entry entry, Ids all, Mistakes mistakes) {
        if (portion.hasRemoved() || !entry.section().equals(FileShape.ITEMS)) {
            return;
        }
        if (!entry.fields().text("removed").isEmpty()) {
            ids.add(entry.id());
        }
        Kind.of(entry.fields().text("kind")).flatMap(kinds::find).ifPresent(home -> home.shape().fields().stream()
            .filter(field -> field.required() && field.type() == Trait.Type.ITEM)
            .forEach(field -> needs.add(new Need(entry.id(), entry.fields().text(field.name())))));
    }

    @Override
    public void end(Mistakes mistakes) {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var need : needs) {
                grows |= ids.contains(need.of) && ids.add(need.item);
            }
        }
    }

    Set<String> ids() {
        return ids;
    }
}
