package fi.solmu.cards.outside;

import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.outside.Received.Reality;
import fi.solmu.cards.situation.SituationRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happens outside, as the messages of one source tell it: the newest says how it is, whatever order they came in. */
public record Alert(UUID id, String source, Format format, @Nullable UUID situation, Instant lastAt, List<Message> messages) {

    /** What a message is to the happening: the first word of it, the main message, more, and the end. */
    public enum Phase {
        FIRST, MAIN, UPDATE, END;

        public String label() {
            return "cards.alert-phase-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Alert {
        messages = messages.stream().sorted(Message.ORDER).toList();
    }

    public Message newest() {
        return messages.get(messages.size() - 1);
    }

    public Phase phase(Message message) {
        int place = messages.indexOf(message);
        return message.isEnd() ? Phase.END : place == 0 ? Phase.FIRST : place == 1 ? Phase.MAIN : Phase.UPDATE;
    }

    public Phase phase() {
        return phase(newest());
    }

    /** The source has said so, or the time for which it said it has gone by. */
    public boolean isOver(Instant now) {
        return newest().isEnd() || newest().ends() != null && newest().ends().isBefore(now);
    }

    public boolean isExercise() {
        return newest().reality() == Reality.EXERCISE;
    }

    public boolean isTest() {
        return newest().reality() == Reality.TEST;
    }

    /** The end often says nothing of its own; then it is called as before. */
    public Words words(String language) {
        return Stream.iterate(messages.size() - 1, i -> i >= 0, i -> i - 1).map(i -> messages.get(i).in(language))
            .filter(each -> !each.isEmpty()).findFirst().orElseGet(() -> new Words("", String.join(", ", newest().codes()), ""));
    }

    public String title(String language) {
        var words = words(language);
        return !words.title().isEmpty() ? words.title() : !words.text().isEmpty() ? Cleaned.line(words.text(), 120) : source;
    }

    /** Which of its messages that is, as it stands in the log of a situation. */
    public Optional<Message> message(String told, Instant sent, Instant received) {
        return messages.stream().filter(each -> each.sent().equals(sent) && each.received().equals(received) && told(each).equals(told)).findFirst();
    }

    /** What is played outside is played here, and what is so is so. */
    public List<SituationRow> fitting(List<SituationRow> underWay) {
        return underWay.stream().filter(each -> each.isDrill() == isExercise()).toList();
    }

    Alert begun(@Nullable UUID seen) {
        return new Alert(id, source, format, seen, lastAt, messages);
    }

    /** As one would write it into a log. */
    String told(Message message) {
        var words = message.in("fi");
        return Cleaned.text(Stream.of(source, words.title(), words.text()).filter(each -> !each.isEmpty())
            .collect(java.util.stream.Collectors.joining(": ")), 2_000);
    }
}
