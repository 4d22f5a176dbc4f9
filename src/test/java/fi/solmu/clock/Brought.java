package fi.solmu.clock;

import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.item.files.Parcel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file brought into the clock, as a person brings it: sent, looked at, and confirmed. */
final class Brought {

    static final String PASTE = "/asema/paste/practice";

    private Brought() {}

    static Answer sent(Visitor by, String name, byte[] file) {
        return sent(by, PASTE, name, file);
    }

    static Answer sent(Visitor by, String place, String name, byte[] file) {
        return Parcel.of(by.get(place)).file("file", name, file).send(by, place + "/files");
    }

    static Answer make(Visitor by, Answer look, String... besides) {
        return make(by, PASTE, look, besides);
    }

    static Answer make(Visitor by, String place, Answer look, String... besides) {
        var sent = new ArrayList<>(List.of(besides));
        look.page().select(".pasted input[type=hidden], .pasted input[checked]").stream().filter(field -> !field.attr("name").equals("_csrf"))
            .forEach(field -> sent.addAll(List.of(field.attr("name"), field.val())));
        look.page().select(".pasted select").stream().filter(field -> !List.of(besides).contains(field.attr("name")))
            .forEach(field -> sent.addAll(List.of(field.attr("name"), field.select("option[selected]").val())));
        return by.send(place + "/drafts", look, sent.toArray(String[]::new));
    }

    static List<String> practices(Visitor by, String words) {
        return found(by, words).stream().map(link -> link.text().replaceFirst("^VK-[0-9]+ ", "")).filter(title -> title.startsWith(words))
            .distinct().toList();
    }

    static String place(Visitor by, String title) {
        return found(by, title).first().attr("href");
    }

    static org.jsoup.select.Elements found(Visitor by, String words) {
        return by.get("/asema/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).page()
            .select("main a[href^=/asema/items/], main a[href^=/asema/clock/]");
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    static byte[] calendar(String events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
