package fi.solmu.exchange;

import fi.solmu.item.Archive;
import fi.solmu.web.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids that an export gives: they follow from the network itself, so that the same network always gets the same. */
final class FileNames {

    private static final int REMEMBERED = 1_000;

    private final Archive archive;
    private final Viewer viewer;
    private final Map<UUID, String> organisations = new LinkedHashMap<>();
    private final Map<UUID, String> people = new HashMap<>();
    private final Map<UUID, String> roles = new HashMap<>();
    /** References from an item go to those nearby again and again. */
    private final Map<UUID, Optional<Archive.Name>> items = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Optional<Archive.Name>> eldest) {
            return size() > REMEMBERED;
        }
    };

    FileNames(Archive archive, Viewer viewer) {
        this.archive = archive;
        this.viewer = viewer;
    }

    String organisation(UUID id) {
        return organisations.computeIfAbsent(id, key -> "o" + (organisations.size() + 1));
    }

    /** Whoever acts for several organisations has an entry for each; the first one stands for the person. */
    void person(UUID id, String name) {
        people.putIfAbsent(id, name);
    }

    @Nullable String personOf(@Nullable UUID id) {
        return people.get(id);
    }

    String role(UUID id) {
        return roles.computeIfAbsent(id, key -> "r" + (roles.size() + 1));
    }

    static String item(Archive.Name name) {
        return name.kind().word() + "-" + name.number();
    }

    /** Nothing for what is no longer there or not to be seen. */
    @Nullable String of(UUID id, String sort) {
        return switch (sort) {
            case "organisation" -> organisations.get(id);
            case "person" -> people.get(id);
            case "role" -> roles.get(id);
            default -> items.computeIfAbsent(id, key -> archive.name(key, viewer)).map(FileNames::item).orElse(null);
        };
    }

    /** Organisations that stand together stand in the order they joined. */
    List<UUID> inOrder(List<UUID> some) {
        return organisations.keySet().stream().filter(some::contains).toList();
    }
}
