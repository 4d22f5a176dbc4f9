package fi.solmu.exchange;

import fi.solmu.item.Deed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a network another may begin with: parts, roles, clock, cards and promises, as drafts of its own. Organisations
 * are called by the part they play; the one that has no name here is the founder's.
 */
record Structure(Map<String, String> names) implements Portion {

    private static final Set<String> KINDS =
            Set.of("customer_group", "service_concept", "journey_step", "promise", "practice", "action_card", "step");
    /** What was done, decided or agreed belongs to those who did it, and so do the ways to reach them. */
    private static final Set<String> THEIRS = Set.of(
            "state", "code", "revision", "created", "changed", "removed", "review_by", "since", "until", "joined", "left",
            "occurrences", "version", "published", "acknowledgements", "uses", "business_id", "phone", "email", "holders");

    @Override
    public boolean has(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Optional<Entry> of(Entry entry) {
        return switch (entry.section()) {
            case "people", "history", "comments" -> Optional.empty();
            case "organisations" -> Optional.ofNullable(names.get(entry.id())).map(name -> called(name, own(entry)));
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

    private static Entry called(String name, Entry organisation) {
        var fields = new LinkedHashMap<>(organisation.fields().values());
        fields.put("name", new Node.Scalar(organisation.line(), name, false));
        return new Entry(organisation.section(), organisation.position(), new Node.Fields(organisation.line(), fields));
    }
}
