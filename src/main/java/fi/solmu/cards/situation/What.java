package fi.solmu.cards.situation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be told of a situation: how a task goes, or a word of the whole. */
public enum What {
    SEEN, ACCEPTED, UNDER_WAY, DONE, CANNOT, HANDED_OVER, SKIPPED, ADDED, COMMENT, REPORT_PROMISED, REPORT, UNDONE, STOOD_DOWN, ALERT,
    DEPUTY_TOLD, NO_DEPUTY, OTHERS_TOLD, SHIFT_OFFERED, SHIFT_TAKEN;

    private static final Set<What> OF_TASKS = Set.of(ACCEPTED, UNDER_WAY, DONE, CANNOT, HANDED_OVER, SKIPPED);
    private static final Set<What> IN_WORDS = Set.of(CANNOT, SKIPPED, ADDED, COMMENT, REPORT);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return "cards.run-what-" + word().replace('_', '-');
    }

    /** People tell it themselves, and not a source outside, time gone by, or the shifts of a role. */
    boolean isOfPeople() {
        return compareTo(ALERT) < 0;
    }

    boolean isOfTask() {
        return OF_TASKS.contains(this);
    }

    boolean needsWords() {
        return IN_WORDS.contains(this);
    }

    static Optional<What> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
