package fi.solmu.foresight;

import fi.solmu.item.ItemPage;
import fi.solmu.network.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change factor with how each organisation has weighed it. */
public record FactorPage(ItemPage of, ChangeFactor factor, List<Weighed> weighed) {

    /** From this difference on two organisations see a change differently. */
    private static final int APART = 2;

    /** A rating with the organisation as the network calls and paints it. */
    public record Weighed(String name, int colour, Rating rating) {}

    static FactorPage of(ItemPage of, ChangeFactor factor, List<Organisation> organisations) {
        Map<UUID, Organisation> known = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        return new FactorPage(of, factor, factor.ratings().stream().filter(rating -> known.containsKey(rating.organisation()))
            .map(rating -> new Weighed(
                    known.get(rating.organisation()).name(), known.get(rating.organisation()).colour(), rating)).toList());
    }

    /** The message that names the class, or null when nobody has said. */
    public @Nullable String sphereLabel() {
        return factor.sphere() == null ? null : "change_factor.class." + word(factor.sphere());
    }

    public @Nullable String endingLabel() {
        return factor.closedAs() == null ? null : "change_factor.closed_as." + word(factor.closedAs());
    }

    /** Organisations see the change differently: worth talking about. */
    public boolean isSeenDifferently() {
        return spread(Rating::impact) >= APART || spread(Rating::likelihood) >= APART;
    }

    private int spread(Function<Rating, @Nullable Integer> part) {
        var told = weighed.stream().map(each -> part.apply(each.rating)).filter(Objects::nonNull).mapToInt(Integer::intValue)
            .summaryStatistics();
        return told.getCount() == 0 ? 0 : told.getMax() - told.getMin();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
