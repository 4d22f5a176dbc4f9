package fi.solmu.exchange;

import fi.solmu.item.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a file brings, as one learns while checking it: who, how much of what, and the numbers already given. */
final class Roster implements EntryCheck {

    /** Everybody is remembered by name, so there may not be endlessly many. */
    private static final Map<String, Integer> MOST = Map.of("organisations", 2_000, "people", 20_000, "roles", 20_000);

    /** Somebody of the file. */
    record Person(String id, String name, String email, String organisation, boolean isCoordinator, int line) {}

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
    private final Map<String, String> organisationOfRole = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, String> businessIds = new LinkedHashMap<>();
    private final Map<String, String> organisationNamed = new HashMap<>();
    private Node.Fields network = new Node.Fields(1, Map.of());
    private String firstOrganisation = "";
    private UUID coordinator = new UUID(0, 0);

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        int count = counts.merge(entry.section(), 1, Integer::sum);
        if (count > MOST.getOrDefault(entry.section(), Integer.MAX_VALUE)) {
            mistakes.add(entry.line(), entry.name(), "too-many", "most", MOST.get(entry.section()));
            return;
        }
        var fields = entry.fields();
        switch (entry.section()) {
            case "network" -> network = fields;
            case "organisations" -> organisation(entry);
            case "people" -> people.add(new Person(entry.id(), fields.text("name"), fields.text("email"),
                    fields.text("organisation"), fields.text("access").equals("coordinator"), fields.values().get("email").line()));
            case "roles" -> organisationOfRole.put(entry.id(), fields.text("organisation"));
            case FileShape.ITEMS -> item(fields);
            default -> { }
        }
    }

    private void organisation(Entry entry) {
        firstOrganisation = firstOrganisation.isEmpty() ? entry.id() : firstOrganisation;
        organisationNamed.putIfAbsent(entry.fields().text("name"), entry.id());
        if (!entry.fields().text("business_id").isEmpty()) {
            businessIds.put(entry.id(), entry.fields().text("business_id"));
        }
    }

    private void item(Node.Fields fields) {
        var kind = Kind.of(fields.text("kind")).orElseThrow();
        byKind.merge(kind, 1, Integer::sum);
        var code = fields.text("code");
        if (!code.isEmpty()) {
            numbers.merge(kind, Integer.parseInt(code.substring(code.indexOf('-') + 1)), Math::max);
        }
    }

    Node.Fields network() {
        return network;
    }

    String language() {
        return network.text("language").isEmpty() ? "fi" : network.text("language");
    }

    List<Person> people() {
        return people;
    }

    Optional<Person> firstCoordinator() {
        return people.stream().filter(Person::isCoordinator).findFirst();
    }

    String firstOrganisation() {
        return firstOrganisation;
    }

    Optional<String> organisationNamed(String name) {
        return Optional.ofNullable(organisationNamed.get(name));
    }

    /** By the id of the organisation in the file. */
    Map<String, String> businessIds() {
        return businessIds;
    }

    @Nullable String organisationOf(String role) {
        return organisationOfRole.get(role);
    }

    /** The organisation that answers for what nobody else does. */
    UUID coordinator() {
        return coordinator;
    }

    void isCoordinatedBy(UUID organisation) {
        coordinator = organisation;
    }

    int count(String section) {
        return counts.getOrDefault(section, 0);
    }

    Map<Kind, Integer> byKind() {
        return byKind;
    }

    /** The greatest number that the file gives to an item of each kind. */
    Map<Kind, Integer> numbers() {
        return numbers;
    }
}
