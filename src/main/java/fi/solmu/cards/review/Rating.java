package fi.solmu.cards.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a task of the card served those who did it. */
public enum Rating {
    WORKED, UNCLEAR, MISSING, WRONG_ORDER, NOT_NEEDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return "cards.review-rating-" + word().replace('_', '-');
    }

    static Optional<Rating> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
