package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import fi.solmu.item.Phrase;
import fi.solmu.item.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of a card in one of its versions, with its tasks in order, and what is said in other languages than its own. */
public record CardText(
        String language, Map<String, String> titles, Map<String, String> texts, String situation, String trigger,
        @Nullable String phase, @Nullable Integer reviewMonths, List<UUID> parties, List<Task> steps, List<Phrase> phrases, List<String> stale) {

    static final List<String> SPOKEN = List.of("situation", "trigger");

    /** A task as that version says it. */
    public record Task(
            UUID id, int number, Map<String, String> titles, Map<String, String> texts, @Nullable UUID role, String when,
            @Nullable Integer from, @Nullable Integer to, String why, String how, String where, List<Awaited> awaits,
            @Nullable Aids aids, List<Phrase> phrases, List<String> stale) {

        static final String AWAITED = "awaits.what";
        static final List<String> SPOKEN = List.of("when", "why", "how", "where", AWAITED, "message", "checklist");

        /** Where a version tells of none, there are none. */
        public Task {
            aids = aids == null ? Aids.NONE : aids;
            phrases = orNone(phrases);
            stale = orNone(stale);
        }

        /** One that is said in its own language alone. */
        Task(
                UUID id, int number, Map<String, String> titles, Map<String, String> texts, @Nullable UUID role, String when,
                @Nullable Integer from, @Nullable Integer to, String why, String how, String where, List<Awaited> awaits, @Nullable Aids aids) {
            this(id, number, titles, texts, role, when, from, to, why, how, where, awaits, aids, List.of(), List.of());
        }

        /** The words of its fields in that language, or else in its own. */
        Task in(String language) {
            var said = new Phrases(phrases);
            return phrases.isEmpty() ? this : new Task(
                    id, number, titles, texts, role, said.said(language, "when", when), from, to, said.said(language, "why", why),
                    said.said(language, "how", how), said.said(language, "where", where),
                    awaits.stream().map(each -> new Awaited(each.organisation(), said.row(language, AWAITED, each.what()))).toList(),
                    aids.in(said, language), phrases, stale);
        }

        String awaited(String language, Awaited what) {
            return new Phrases(phrases).row(language, AWAITED, what.what());
        }

        /** The languages in which it says what it said before its words in its own language changed. */
        List<String> stale(@Nullable Task was, String own) {
            boolean isSaidAnew = was != null && !was.said(own).equals(said(own));
            return titles.keySet().stream().filter(language -> !language.equals(own)
                && (isOld(language) || isSaidAnew && was.said(language).equals(said(language)))).sorted().toList();
        }

        private List<String> said(String language) {
            return List.of(titles.getOrDefault(language, ""), texts.getOrDefault(language, ""));
        }

        /** What it says in that language is older than what it says in its own. */
        boolean isOld(String language) {
            var said = new Phrases(phrases);
            return stale.contains(language) || said.isOld(language, AWAITED, awaits.stream().map(Awaited::what).toArray(String[]::new))
                || said.isOld(language, "when", when) || said.isOld(language, "why", why) || said.isOld(language, "how", how)
                || said.isOld(language, "where", where) || said.isOld(language, "message", aids.message())
                || said.isOld(language, "checklist", String.join("\n", aids.checklist()));
        }
    }

    public CardText {
        phrases = orNone(phrases);
        stale = orNone(stale);
    }

    /** One that is said in its own language alone. */
    CardText(
            String language, Map<String, String> titles, Map<String, String> texts, String situation, String trigger,
            @Nullable String phase, @Nullable Integer reviewMonths, List<UUID> parties, List<Task> steps) {
        this(language, titles, texts, situation, trigger, phase, reviewMonths, parties, steps, List.of(), List.of());
    }

    public String title(String asked) {
        return said(titles, asked);
    }

    public String text(String asked) {
        return said(texts, asked);
    }

    public String situation(String asked) {
        return new Phrases(phrases).said(asked, "situation", situation);
    }

    public String trigger(String asked) {
        return new Phrases(phrases).said(asked, "trigger", trigger);
    }

    /** Whether there is a translation of it, or it was written in that language. */
    public boolean isIn(String asked) {
        return titles.containsKey(asked);
    }

    /** The language in which somebody reads it who asks for that one. */
    public String read(String asked) {
        return isIn(asked) ? asked : language;
    }

    /** The message that names its phase to a reader. */
    public String phaseLabel() {
        return "action_card.phase." + Objects.requireNonNull(phase).toLowerCase(Locale.ROOT);
    }

    /** The card's own words in that language are older than those it was written in. */
    public boolean isOld(String asked) {
        var said = new Phrases(phrases);
        return stale.contains(asked) || said.isOld(asked, "situation", situation) || said.isOld(asked, "trigger", trigger);
    }

    /** The same card before anybody had a task on it. */
    CardText emptied() {
        return new CardText(language, titles, texts, situation, trigger, phase, reviewMonths, parties, List.of(), phrases, stale);
    }

    /** In the language asked, or else in the card's own, or else in the one there is. */
    String said(Map<String, String> languages, String asked) {
        return languages.getOrDefault(asked, languages.getOrDefault(language, languages.values().iterator().next()));
    }

    private static <T> List<T> orNone(@Nullable List<T> told) {
        return told == null ? List.of() : List.copyOf(told);
    }
}
