package fi.solmu.item;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The things a service network makes together. The list is the table of contents of the product. */
public enum Kind {
    CHANGE_FACTOR("MT", "foresight/factors"),
    IMPACT("VA", "foresight/impacts"),
    MEASURE("TP", "strategy/measures"),
    GOAL("TA", "strategy/goals"),
    INDICATOR("MI", "strategy/indicators"),
    STRATEGY("ST", "strategy"),
    PRACTICE("VK", "clock"),
    SERVICE_CONCEPT("PK", "concepts"),
    JOURNEY_STEP("PV", "concepts/steps"),
    PROMISE("PL", "concepts/promises"),
    CUSTOMER_GROUP("AR", "concepts/groups"),
    ACTION_CARD("TK", "cards"),
    STEP("TT", "cards/steps"),
    SITUATION("TI", "cards/situations"),
    PROBLEM("ON", "problems"),
    SOLUTION("RA", "problems/solutions"),
    IMPROVEMENT("PA", "problems/improvements"),
    PROJECT("PR", "problems/projects"),
    DIALOGUE("VP", "dialogue"),
    INSIGHT("OI", "dialogue/insights"),
    PERSPECTIVE("NA", "dialogue/perspectives"),
    DECISION("PÄ", "dialogue/decisions"),
    ASSESSMENT_ROUND("AK", "assessment"),
    FEEDBACK("PAL", "customers"),
    AREA("AL", "alignment/areas");

    private final String letters;
    private final String place;

    Kind(String letters, String place) {
        this.letters = letters;
        this.place = place;
    }

    /** The letters people say aloud before the number: TK-12. */
    public String letters() {
        return letters;
    }

    /** Where the pages of this kind stand, after the network's word. */
    public String place() {
        return place;
    }

    /** Practices stand on the clock, and parts on what they are parts of. */
    public boolean hasRegister() {
        return this != PRACTICE && this != STEP && this != JOURNEY_STEP && this != SITUATION;
    }

    /** Where one of this kind stands, after the network's word and with the slash before it. */
    public String place(ItemId id) {
        return "/" + place + "/" + id;
    }

    /** The name in files, messages and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static Optional<Kind> withLetters(String letters) {
        return Stream.of(values()).filter(kind -> kind.letters.equalsIgnoreCase(letters)).findFirst();
    }
}
