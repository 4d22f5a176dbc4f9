package fi.solmu.cards.outside;

import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.outside.Received.Reality;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SIRI-SX: a situation is known by who takes part and its number, its messages by their version. */
final class SiriMessages {

    static final String ROOT = "Siri";
    private static final Set<String> CAUSES = Set.of(
            "UndefinedReason", "MiscellaneousReason", "PersonnelReason", "EquipmentReason", "EnvironmentReason", "AlertCause",
            "MiscellaneousSubReason", "PersonnelSubReason", "EquipmentSubReason", "EnvironmentSubReason", "PublicEventReason");
    private static final Set<String> PLACES = Set.of(
            "LineRef", "StopPointRef", "StopPlaceRef", "NetworkRef", "RouteRef", "StopPointName", "PlaceName", "PublishedLineName",
            "VehicleJourneyRef", "AffectedVehicleJourneyRef", "PlaceRef", "StopPlaceName");
    private static final Set<String> DRAFTS = Set.of("draft", "pendingApproval", "approvedDraft");

    private SiriMessages() {}

    static Heard read(XmlPart root, Instant now) {
        var told = Times.read(root.anywhere("ResponseTimestamp").map(XmlPart::text).findFirst().orElse(""));
        var sent = Times.sent(told, now);
        return new Heard(root.anywhere("PtSituationElement").filter(each -> !DRAFTS.contains(each.said("Progress")))
            .filter(each -> !each.said("SituationNumber").isEmpty()).map(each -> message(each, sent, now)).toList(), false, sent);
    }

    private static Received message(XmlPart element, Instant answered, Instant now) {
        var name = element.said("ParticipantRef") + "/" + element.said("SituationNumber");
        var written = element.said("Version");
        long version = written.matches("[0-9]{1,15}") ? Long.parseLong(written) : 0;
        var told = Stream.of("VersionedAtTime", "CreationTime").map(each -> Times.read(element.said(each))).filter(each -> each != null).findFirst();
        var sent = Times.sent(told.orElse(answered), now);
        var first = element.first("ValidityPeriod");
        return new Received(
                Format.SIRI_SX, List.of(name), version > 0 ? "v" + version : "at " + sent, version, sent,
                element.said("Progress").matches("closed|closing"), reality(element.said("Reality")),
                first.map(each -> Times.read(each.said("StartTime"))).orElse(null), element.all("ValidityPeriod").toList().size() > 1 ? null
                    : first.map(each -> Times.read(each.said("EndTime"))).orElse(null),
                element.parts().stream().filter(each -> CAUSES.contains(each.name())).map(XmlPart::text).toList(), places(element), texts(element));
    }

    private static Reality reality(String told) {
        return told.endsWith("Exercise") ? Reality.EXERCISE : told.equals("test") ? Reality.TEST : Reality.REAL;
    }

    private static List<String> places(XmlPart element) {
        return element.all("Affects").flatMap(SiriMessages::named).toList();
    }

    private static Stream<String> named(XmlPart part) {
        return part.parts().stream().flatMap(each -> PLACES.contains(each.name()) ? Stream.of(each.text()) : named(each));
    }

    private static List<Words> texts(XmlPart element) {
        var said = new LinkedHashMap<String, Words>();
        for (var name : List.of("Summary", "Description", "Detail", "Advice")) {
            element.all(name).forEach(each -> said.merge(each.language(),
                name.equals("Summary") ? new Words(each.language(), each.text(), "") : new Words(each.language(), "", each.text()),
                (before, more) -> new Words(before.language(), before.title(), (before.text() + "\n" + more.text()).strip())));
        }
        return List.copyOf(said.values());
    }
}
