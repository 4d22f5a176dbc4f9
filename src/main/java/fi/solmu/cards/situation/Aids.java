package fi.solmu.cards.situation;

import fi.solmu.item.Fields;
import fi.solmu.item.Phrases;
import fi.solmu.item.Trait;
import fi.solmu.web.Refused;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What helps in doing a task: words ready to be sent, short lines to check, and a place on a map. */
public record Aids(String message, List<String> checklist, String map) {

    public static final Aids NONE = new Aids("", List.of(), "");
    public static final List<Trait> TRAITS = List.of(Trait.text("message"), Trait.lines("checklist"), Trait.line("map"));

    /** Degrees north and east. */
    private static final Pattern COORDINATE = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?)\\s*[,;]\\s*(-?\\d{1,3}(?:\\.\\d{1,8})?)");
    private static final String MAP = "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=16/%s/%s";

    public Aids(@Nullable String message, @Nullable List<String> checklist, @Nullable String map) {
        this.message = message == null ? "" : message;
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.map = map == null ? "" : map;
    }

    public static Aids of(Fields fields) {
        return new Aids(fields.text("message"), fields.list("checklist"), fields.text("map"));
    }

    public Fields in(Fields fields) {
        return fields.with("message", message).with("checklist", checklist.isEmpty() ? null : checklist).with("map", map);
    }

    /** The same in that language, as far as they are said in it. */
    public Aids in(Phrases said, String language) {
        return new Aids(said.said(language, "message", message), said.lines(language, "checklist", checklist), map);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** In the words of card_whole(); nothing where there is nothing, as in versions that are older than this. */
    public Map<String, Object> whole() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("message", message);
        whole.put("checklist", checklist);
        whole.put("map", map);
        return whole;
    }

    /** A place is a coordinate or the address of a map. */
    public void check() {
        if (!map.isEmpty() && mapAddress().isEmpty()) {
            throw Refused.at("map", "step.map-unknown");
        }
    }

    public boolean isCoordinate() {
        return COORDINATE.matcher(map).matches();
    }

    /** Nothing of it is fetched before somebody presses it. */
    public Optional<String> mapAddress() {
        var degrees = COORDINATE.matcher(map);
        if (degrees.matches()) {
            String north = degrees.group(1), east = degrees.group(2);
            boolean isOnEarth = Math.abs(Double.parseDouble(north)) <= 90 && Math.abs(Double.parseDouble(east)) <= 180;
            return isOnEarth ? Optional.of(MAP.formatted(north, east, north, east)) : Optional.empty();
        }
        try {
            var address = URI.create(map);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null
                ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public String textMessage() {
        return "sms:?body=" + encoded(message);
    }

    public String mail(String subject) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(message.replaceAll("\\R", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
