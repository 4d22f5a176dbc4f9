package fi.solmu.exchange;

import fi.solmu.item.Deed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a network another may begin with: parts, roles and clock, cards and promises as drafts of its own. Organisations
 * are called by the part they play; the one that has no name here is the founder's.
 */
record Structure(Map<String, String> names) implements Portion {

    private static final Set<String> KINDS =
            Set.of("customer_group", "service_concept", "journey_step", "promise", "practice", "action_card", "step");
    /** What was done, decided or agreed belongs to those who did it, and so do the ways to reach them. */
    private static final Set<String> THEIRS = Set.of(
            "state", "code", "revision", "created", "changed", "removed", "review_by", "since", "until", "joined", "left",
            "occurrences", "version", "versions", "published", "acknowledgements", "uses", "business_id", "phone", "email", "holders");

    @Override
    public boolean has(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Optional<Entry> of(Entry entry) {
        return switch (entry.section()) {
            case "people", "history", "comments", "files" -> Optional.empty();
            case "organisations" -> Optional.ofNullable(names.get(entry.id())).map(name -> with("name", name, own(entry)));
            case FileShape.ITEMS -> Optional.of(entry.fields().text("kind").equals("practice") ? turning(entry) : own(entry));
            default -> Optional.of(own(entry));
        };
    }

    @Override
    public Deed beginning() {
        return Deed.ADDED;
    }

    private static Entry own(Entry entry) {
        var fields = new LinkedHashMap<>(entry.fields().values());
        fields.keySet().removeIf(THEIRS::contains);
        return new Entry(entry.section(), entry.position(), new Node.Fields(entry.line(), fields));
    }

    /** The clock turns at once: a network in the making is seen by its coordinators alone. */
    private static Entry turning(Entry practice) {
        var state = practice.fields().text("state");
        return state.isEmpty() ? own(practice) : with("state", state, own(practice));
    }

    private static Entry with(String key, String text, Entry entry) {
        var fields = new LinkedHashMap<>(entry.fields().values());
        fields.put(key, new Node.Scalar(entry.line(), text, false));
        return new Entry(entry.section(), entry.position(), new Node.Fields(entry.line(), fields));
    }
}
