package fi.solmu.cards.outside;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TimeRange;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.TranslatedString.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What sources outside say of a signal failure at Kuusikangas, a station that is on no map. */
final class Samples {

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String siri(String number, int version, String progress, String summary, Instant at) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Siri xmlns="http://www.siri.org.uk/siri" version="2.0">
              <ServiceDelivery>
                <ResponseTimestamp>%5$s</ResponseTimestamp>
                <ProducerRef>KUU</ProducerRef>
                <SituationExchangeDelivery version="2.0">
                  <Situations>
                    <PtSituationElement>
                      <CreationTime>%5$s</CreationTime>
                      <ParticipantRef>KUU</ParticipantRef>
                      <SituationNumber>%1$s</SituationNumber>
                      <Version>%2$d</Version>
                      <Source><SourceType>directReport</SourceType></Source>
                      <VersionedAtTime>%5$s</VersionedAtTime>
                      <Progress>%3$s</Progress>
                      <ValidityPeriod><StartTime>%5$s</StartTime></ValidityPeriod>
                      <EquipmentReason>signalFailure</EquipmentReason>
                      <Summary xml:lang="fi">%4$s</Summary>
                      <Summary xml:lang="sv">Signalfel vid Grankangas</Summary>
                      <Description xml:lang="fi">Junat seisovat, korjaaja on matkalla.</Description>
                      <Affects>
                        <Networks><AffectedNetwork><AffectedLine><LineRef>KUU:Line:R7</LineRef></AffectedLine></AffectedNetwork></Networks>
                        <StopPlaces><AffectedStopPlace><StopPlaceRef>KUU:StopPlace:12</StopPlaceRef><PlaceName>Kuusikangas</PlaceName></AffectedStopPlace></StopPlaces>
                      </Affects>
                    </PtSituationElement>
                  </Situations>
                </SituationExchangeDelivery>
              </ServiceDelivery>
            </Siri>
            """.formatted(number, version, progress, summary, at);
    }

    static String cap(String identifier, String type, String references, String status, String headline, Instant at) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>%1$s</identifier>
              <sender>rata@kuusikangas.example</sender>
              <sent>%6$s</sent>
              <status>%4$s</status>
              <msgType>%2$s</msgType>
              <scope>Public</scope>
              %3$s
              <info>
                <language>fi-FI</language>
                <category>Transport</category>
                <event>Turvalaitevika</event>
                <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
                <headline>%5$s</headline>
                <description>Opastimet eivät toimi.</description>
                <area><areaDesc>Kuusikangas</areaDesc></area>
              </info>
            </alert>
            """.formatted(identifier, type, references.isEmpty() ? "" : "<references>" + references + "</references>", status, headline, at);
    }

    static String before(String identifier, Instant at) {
        return "rata@kuusikangas.example," + identifier + "," + at;
    }

    static FeedMessage.Builder feed(Instant at) {
        return FeedMessage.newBuilder().setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(at.getEpochSecond()));
    }

    static FeedEntity entity(String id, String title, Instant from) {
        return FeedEntity.newBuilder().setId(id).setAlert(Alert.newBuilder().setCause(Alert.Cause.TECHNICAL_PROBLEM).setEffect(Alert.Effect.NO_SERVICE)
            .addActivePeriod(TimeRange.newBuilder().setStart(from.getEpochSecond()))
            .addInformedEntity(EntitySelector.newBuilder().setRouteId("R7").setStopId("KUU"))
            .setHeaderText(words(title, "Signalfel")).setDescriptionText(words("Junat seisovat.", "Tågen står."))).build();
    }

    private static TranslatedString words(String fi, String sv) {
        return TranslatedString.newBuilder().addTranslation(Translation.newBuilder().setText(fi).setLanguage("fi"))
            .addTranslation(Translation.newBuilder().setText(sv).setLanguage("sv")).build();
    }
}
