package fi.solmu.cards.outside;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.outside.Received.Reality;
import fi.solmu.web.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GTFS-Realtime service alerts: an entity is known by its id, and a whole feed leaves out what is over. */
final class GtfsMessages {

    private GtfsMessages() {}

    static Heard read(byte[] message, Instant now) {
        try {
            return heard(FeedMessage.parseFrom(message), now);
        } catch (InvalidProtocolBufferException broken) {
            throw new Refused("cards.alert-unknown-format");
        }
    }

    static Heard heard(FeedMessage feed, Instant now) {
        var sent = Times.sent(Times.seconds(feed.getHeader().getTimestamp()), now);
        return new Heard(
            feed.getEntityList().stream().filter(each -> each.hasAlert() || each.getIsDeleted()).map(each -> message(each, sent)).toList(),
            isWhole(feed), sent);
    }

    /** A feed of where trains are is whole, and knows of no alerts. */
    private static boolean isWhole(FeedMessage feed) {
        return feed.getHeader().getIncrementality() == Incrementality.FULL_DATASET
            && (feed.getEntityCount() == 0 || feed.getEntityList().stream().anyMatch(FeedEntity::hasAlert));
    }

    /** Of its active periods the one that is, or comes next, is what counts. */
    private static Received message(FeedEntity entity, Instant sent) {
        var alert = entity.getAlert();
        var periods = alert.getActivePeriodList();
        var open = periods.stream().filter(each -> !each.hasEnd() || each.getEnd() > sent.getEpochSecond()).findFirst();
        var period = open.isPresent() || periods.isEmpty() ? open : java.util.Optional.of(periods.get(periods.size() - 1));
        return new Received(
                Format.GTFS_RT, List.of(entity.getId()), "at " + sent, 0, sent, entity.getIsDeleted(), Reality.REAL,
                period.map(each -> Times.seconds(each.getStart())).orElse(null), period.map(each -> Times.seconds(each.getEnd())).orElse(null),
                codes(alert), alert.getInformedEntityList().stream().flatMap(GtfsMessages::places).toList(), texts(alert));
    }

    private static List<String> codes(Alert alert) {
        return Stream.of(alert.hasCause() ? alert.getCause().name() : "", alert.hasEffect() ? alert.getEffect().name() : "")
            .filter(each -> !each.isEmpty() && !each.startsWith("UNKNOWN_")).toList();
    }

    private static Stream<String> places(EntitySelector place) {
        return Stream.of(place.getRouteId(), place.getStopId(), place.getTrip().getTripId(), place.getTrip().getRouteId());
    }

    private static List<Words> texts(Alert alert) {
        var said = new LinkedHashMap<String, Words>();
        add(alert.getHeaderText(), true, said);
        add(alert.getDescriptionText(), false, said);
        return List.copyOf(said.values());
    }

    private static void add(@Nullable TranslatedString words, boolean isTitle, LinkedHashMap<String, Words> said) {
        words.getTranslationList().forEach(each -> said.merge(each.getLanguage(),
            new Words(each.getLanguage(), isTitle ? each.getText() : "", isTitle ? "" : each.getText()),
            (before, more) -> new Words(before.language(), before.title() + more.title(), before.text() + more.text())));
    }
}
