package fi.solmu.item;

import fi.solmu.web.FreeText;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader looks for in the whole network, as the address says it; what an address says in vain asks for nothing special. */
public record SearchAsked(
        String words, @Nullable Kind kind, @Nullable UUID organisation, String state, @Nullable Period period, boolean earlier, int page) {

    /** How lately an item has changed. */
    public enum Period {
        WEEK(7), MONTH(31), QUARTER(92), YEAR(366);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Period> of(String word) {
            return Stream.of(values()).filter(period -> period.word().equals(word)).findFirst();
        }
    }

    public static SearchAsked of(Map<String, String> address) {
        var asked = Asked.of(address);
        return new SearchAsked(
                asked.words(), Kind.of(address.getOrDefault("kind", "")).orElse(null), asked.organisation(),
                FreeText.asked(address.getOrDefault("state", "")), Period.of(address.getOrDefault("period", "")).orElse(null),
                address.getOrDefault("earlier", "").equals("true"), asked.page());
    }

    /** How many narrowings are in use besides the words. */
    public int active() {
        return (int) Stream.of(kind != null, organisation != null, !state.isEmpty(), period != null, earlier).filter(used -> used).count();
    }

    /** Comments always, what items said before when it is asked. */
    int reaching() {
        return earlier ? 2 : 1;
    }

    @Nullable Instant since(ZonedDateTime now) {
        return period == null ? null : now.minusDays(period.days).toInstant();
    }
}
