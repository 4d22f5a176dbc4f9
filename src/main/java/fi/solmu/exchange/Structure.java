package fi.solmu.exchange;

import fi.solmu.item.Deed;
import fi.solmu.item.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What of a network another may begin with: parts, roles and clock, cards and promises as drafts of its own. An organisation
 * that gets no name here is the founder's.
 */
record Structure(String founders, Function<Entry, Optional<String>> name) implements Portion {

    private static final Set<String> KINDS =
            Set.of("customer_group", "service_concept", "journey_step", "promise", "practice", "action_card", "step");
    /**
     * What was done, decided or agreed belongs to those who did it, and so do the ways to reach them.
     */
    private static final Set<String> THEIRS = Set.of(
            "state", "code", "revision", "created", "changed", "unconfirmed", "review_by", "since", "until", "joined", "left",
            "earlier", "occurrences", "version", "versions", "sendings", "published", "acknowledgements", "uses", "made_by", "business_id", "phone",
            "email", "holders", "closed", "works_on_eves", "help", "questions");

    /** Of a sample: organisations are called by the part they play. */
    static Structure named(Map<String, String> byId) {
        return new Structure("", organisation -> Optional.ofNullable(byId.get(organisation.id())));
    }

    /** Of a network that stands: its organisations come as new ones of the same names, but for the founder's. */
    static Structure of(String founders) {
        return new Structure(founders, organisation -> Optional.of(organisation.fields().text("name")).filter(name -> !name.equals(founders)));
    }

    @Override
    public boolean has(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public boolean hasRemoved() {
        return false;
    }

    @Override
    public Optional<Entry> of(Entry entry) {
        return switch (entry.section()) {
            case "people", "history", "comments", "files" -> Optional.empty();
            case "links" -> Optional.of(own(entry)).filter(link -> entry.fields().text("until").isEmpty());
            case "organisations" -> name.apply(entry).map(called -> with("name", called, gone(entry, own(entry))));
            case FileShape.ITEMS -> Optional.of(entry.fields().text("kind").equals("practice") ? turning(entry) : own(entry));
            default -> Optional.of(own(entry));
        };
    }

    @Override
    public Deed beginning() {
        return Deed.ADDED;
    }

    @Override
    public Map<Kind, Integer> numbers(Roster roster) {
        return new EnumMap<>(Kind.class);
    }

    private static Entry own(Entry entry) {
        var fields = new LinkedHashMap<>(entry.fields().values());
        fields.keySet().removeIf(THEIRS::contains);
        return new Entry(entry.section(), entry.position(), new Node.Fields(entry.line(), fields));
    }

    /** What an organisation that has left was party to may come along; it does not come back for that. */
    private static Entry gone(Entry entry, Entry own) {
        var left = entry.fields().text("left");
        var joined = entry.fields().text("joined");
        return left.isEmpty() ? own : with("left", left, joined.isEmpty() ? own : with("joined", joined, own));
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
