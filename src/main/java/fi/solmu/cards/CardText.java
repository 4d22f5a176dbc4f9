package fi.solmu.cards;

import fi.solmu.cards.situation.Aids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of a card in one of its versions, with its tasks in order. */
public record CardText(
        String language, Map<String, String> titles, Map<String, String> texts, String situation, String trigger,
        @Nullable String phase, @Nullable Integer reviewMonths, List<UUID> parties, List<Task> steps) {

    /** A task as that version says it. */
    public record Task(
            UUID id, int number, Map<String, String> titles, Map<String, String> texts, @Nullable UUID role, String when,
            @Nullable Integer from, @Nullable Integer to, String why, String how, String where, List<Awaited> awaits,
            @Nullable Aids aids) {

        /** Where a version tells of none, there are none. */
        public Task {
            aids = aids == null ? Aids.NONE : aids;
        }
    }

    public String title(String asked) {
        return said(titles, asked);
    }

    public String text(String asked) {
        return said(texts, asked);
    }

    /** The same card before anybody had a task on it. */
    CardText emptied() {
        return new CardText(language, titles, texts, situation, trigger, phase, reviewMonths, parties, List.of());
    }

    /** In the language asked, or else in the card's own, or else in the one there is. */
    String said(Map<String, String> languages, String asked) {
        return languages.getOrDefault(asked, languages.getOrDefault(language, languages.values().iterator().next()));
    }
}
