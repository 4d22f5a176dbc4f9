package fi.solmu.cards.outside;

import fi.solmu.cards.outside.Received.Format;
import fi.solmu.cards.outside.Received.Reality;
import fi.solmu.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** CAP 1.2: each message has a name of its own and refers to those before it. */
final class CapMessages {

    static final String ROOT = "alert";

    private CapMessages() {}

    static Heard read(XmlPart alert, Instant now) {
        var identifier = alert.said("identifier");
        if (identifier.isEmpty() || alert.said("sender").isEmpty()) {
            throw new Refused("cards.alert-without-name");
        }
        var sent = Times.sent(Times.read(alert.said("sent")), now);
        if (Set.of("Ack", "Error").contains(alert.said("msgType")) || alert.said("status").equals("Draft")) {
            return new Heard(List.of(), false, sent);
        }
        var name = alert.said("sender") + "," + identifier;
        return new Heard(List.of(new Received(
                Format.CAP, Stream.concat(Stream.of(name), before(alert)).toList(), name, 0, sent,
                alert.said("msgType").equals("Cancel"), reality(alert.said("status")),
                moment(alert, "onset", Comparison.FIRST), moment(alert, "expires", Comparison.LAST),
                alert.all("info").flatMap(CapMessages::codes).toList(), alert.all("info", "area").flatMap(CapMessages::places).toList(),
                alert.all("info").map(CapMessages::words).toList())), false, sent);
    }

    private enum Comparison { FIRST, LAST }

    private static Instant moment(XmlPart alert, String name, Comparison which) {
        var moments = alert.all("info", name).map(each -> Times.read(each.text())).filter(Objects::nonNull);
        return (which == Comparison.FIRST ? moments.min(Instant::compareTo) : moments.max(Instant::compareTo)).orElse(null);
    }

    /** A reference is sender, identifier and time of sending, with commas between; the time may be written in several ways. */
    private static Stream<String> before(XmlPart alert) {
        return Stream.of(alert.said("references").split("\\s+")).filter(each -> each.indexOf(',') > 0)
            .map(each -> each.split(",")).filter(each -> each.length > 1).map(each -> each[0] + "," + each[1]);
    }

    private static Reality reality(String status) {
        return switch (status) {
            case "Exercise" -> Reality.EXERCISE;
            case "Test", "System" -> Reality.TEST;
            default -> Reality.REAL;
        };
    }

    private static Stream<String> codes(XmlPart info) {
        return Stream.of(info.all("event"), info.all("category"), info.all("responseType"), info.all("eventCode", "value"))
            .flatMap(each -> each).map(XmlPart::text);
    }

    private static Stream<String> places(XmlPart area) {
        return Stream.concat(area.all("areaDesc"), area.all("geocode", "value")).map(XmlPart::text);
    }

    /** An info that does not say its language is in English (CAP 1.2, 3.2.2). */
    private static Words words(XmlPart info) {
        var language = info.said("language");
        var title = info.said("headline").isEmpty() ? info.said("event") : info.said("headline");
        return new Words(language.isEmpty() ? "en" : language, title, (info.said("description") + "\n" + info.said("instruction")).strip());
    }
}
