package fi.solmu.clock.phrases;

import fi.solmu.clock.dates.RuleRefused;
import java.time.LocalDate;

/** Why a phrase is no timing: which words were not understood, do not go together or leave something unsaid. */
public final class Misread extends RuleRefused {

    private static final String WORD = "word";

    private Misread(String key, Object... arguments) {
        super(key, arguments);
    }

    static Misread word(String word) {
        return new Misread("clock.phrase-word", WORD, word);
    }

    /** A day that no calendar has. */
    static Misread noDay(String words) {
        return new Misread("clock.phrase-no-day", WORD, words);
    }

    /** A number that no month, week or year has of that. */
    static Misread none(String words) {
        return new Misread("clock.phrase-none", WORD, words);
    }

    static Misread tooOften() {
        return new Misread("clock.rule-too-often");
    }

    /** A number larger than a rule may hold is told as the word it is; what else a rule refuses says so itself. */
    static RuleRefused number(RuleRefused refused) {
        var arguments = refused.faults().get(0).arguments();
        return refused.key().equals("clock.rule-unclear") ? word(String.valueOf(arguments[arguments.length - 1]).replaceAll("[^0-9]", "")) : refused;
    }

    static Misread vague(String word) {
        return new Misread("clock.phrase-vague", WORD, word);
    }

    static Misread loose(String word) {
        return new Misread("clock.phrase-loose", WORD, word);
    }

    static Misread backwards(String words) {
        return new Misread("clock.phrase-backwards", WORD, words);
    }

    static Misread together(String one, String other) {
        return new Misread("clock.phrase-together", "one", one, "other", other);
    }

    /** What is missing or would be better: which, weekday, month, months, start, year, day, week, else, dates, practices, span. */
    static Misread missing(String what, String word) {
        return new Misread("clock.phrase-needs-" + what, WORD, word);
    }

    /** The day has another weekday than is said; one to seven, Monday first. */
    static Misread weekday(String words, LocalDate date) {
        return new Misread("clock.phrase-weekday", WORD, words, "day", date.getDayOfWeek().getValue());
    }

    static Misread tooLong() {
        return new Misread("clock.phrase-too-long");
    }

    static Misread empty() {
        return new Misread("clock.phrase-empty");
    }
}
