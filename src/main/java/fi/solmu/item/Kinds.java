package fi.solmu.item;

import fi.solmu.web.NotThere;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which module keeps which kind. Kinds without a home are words only: they are named, linked to nothing, and wait. */
@Component
public class Kinds {

    private final ObjectProvider<KindHome> homes;
    private volatile Map<Kind, KindHome> byKind = Map.of();

    Kinds(ObjectProvider<KindHome> homes) {
        this.homes = homes;
    }

    public KindHome home(Kind kind) {
        return find(kind).orElseThrow(NotThere::new);
    }

    public Optional<KindHome> find(Kind kind) {
        return Optional.ofNullable(all().get(kind));
    }

    public Set<Kind> built() {
        return all().keySet();
    }

    public List<Shape> shapes() {
        return all().values().stream().map(KindHome::shape).toList();
    }

    /** Read on first use: the homes themselves ask for items. */
    private Map<Kind, KindHome> all() {
        if (byKind.isEmpty()) {
            var found = new EnumMap<Kind, KindHome>(Kind.class);
            homes.forEach(home -> found.put(home.shape().kind(), home));
            byKind = found;
        }
        return byKind;
    }
}
