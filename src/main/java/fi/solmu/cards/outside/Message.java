package fi.solmu.cards.outside;

import fi.solmu.cards.outside.Received.Reality;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message of a happening outside, as it is kept. */
public record Message(
        UUID id, UUID alert, String identity, long version, Instant sent, Instant received, boolean isEnd, Reality reality,
        @Nullable Instant starts, @Nullable Instant ends, List<String> codes, List<String> places, List<Words> texts) {

    /** As the source counts them, whenever they came. */
    static final Comparator<Message> ORDER = Comparator.comparingLong(Message::version).thenComparing(Message::sent)
        .thenComparing(Message::received).thenComparing(Message::id);

    public Message {
        codes = List.copyOf(codes);
        places = List.copyOf(places);
        texts = List.copyOf(texts);
    }

    static Message of(Received told, UUID id, UUID alert, Instant now) {
        return new Message(id, alert, told.identity(), told.version(), told.sent(), now, told.isEnd(), told.reality(), told.starts(), told.ends(),
                told.codes(), told.places(), told.texts());
    }

    /** Its name in the log of a situation, where it stands once; it may stand in more logs than one. */
    UUID keyIn(UUID situation) {
        return UUID.nameUUIDFromBytes((id + " " + situation).getBytes(StandardCharsets.UTF_8));
    }

    /** In the reader's language where the source says it so, else in the first it has. */
    public Words in(String language) {
        return texts.stream().filter(each -> each.language().equals(language)).findFirst()
            .orElseGet(() -> texts.isEmpty() ? new Words("", "", "") : texts.get(0));
    }
}
