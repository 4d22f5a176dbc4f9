package fi.solmu.walk;

import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who sends what no page of ours would. */
final class RoughVisitor {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Visitor visitor;
    private final String csrf;

    RoughVisitor(Visitor visitor) {
        this.visitor = visitor;
        csrf = visitor.get("/nothing/stands/here").page().select("input[name=_csrf]").val();
    }

    Answer get(String path) {
        return visitor.get(path);
    }

    Answer follow(Answer answer) {
        return visitor.follow(answer);
    }

    Answer send(String path, Map<String, String> values) {
        return sendRaw(path, values.entrySet().stream().filter(each -> !each.getKey().equals("_csrf"))
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&")));
    }

    /** A body as it goes over the wire; what proves that it comes from our page is put before it. */
    Answer sendRaw(String path, String body) {
        return sendAs(FORM, path, "_csrf=" + encoded(csrf) + "&" + body);
    }

    Answer sendUnproved(String path, String body) {
        return sendAs(FORM, path, body);
    }

    /** Another kind of body, with the proof in a header. */
    Answer sendAs(String type, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(visitor.base() + path)).header("Content-Type", type)
            .header("Accept-Language", "fi").POST(BodyPublishers.ofString(body));
        return visitor.send(type.equals(FORM) ? request : request.header("X-XSRF-TOKEN", csrf));
    }

    /** What comes back to a request written by hand, with its head. */
    static String byHand(String base, String request) {
        var server = URI.create(base);
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
