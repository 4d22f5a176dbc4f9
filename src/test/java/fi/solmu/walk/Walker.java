package fi.solmu.walk;

import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import fi.solmu.walk.Filling.Address;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who goes to every address, opening pages and sending forms. */
final class Walker {

    private final Visitor visitor;
    /** Any page of ours has the proof that a form has to bring along. */
    private final Answer opened;

    Walker(Visitor visitor) {
        this.visitor = visitor;
        opened = visitor.get("/nothing/stands/here");
    }

    Answer goesTo(Address address) {
        if (address.route().isJson()) {
            return inJson(address);
        }
        if (!address.route().isGet()) {
            return visitor.send(address.path(), opened, address.sent().toArray(String[]::new));
        }
        var query = new StringBuilder();
        for (int i = 0; i < address.sent().size(); i += 2) {
            query.append(i == 0 ? "?" : "&").append(address.sent().get(i)).append('=').append(address.sent().get(i + 1));
        }
        return visitor.get(encoded(address.path()) + query);
    }

    /** As a program would with the session of somebody, and the proof that a page of ours gave. */
    private Answer inJson(Address address) {
        var body = new LinkedHashMap<String, Object>();
        var sent = address.sent();
        for (int i = 0; !address.route().isGet() && i < sent.size(); i += 2) {
            body.put(sent.get(i), sent.get(i).equals("revision") ? (Object) 1 : sent.get(i + 1));
        }
        var request = HttpRequest.newBuilder(URI.create(visitor.base() + encoded(address.path()) + ".json")).header("Accept-Language", "fi");
        return visitor.send(address.route().isGet() ? request
            : request.header("X-XSRF-TOKEN", opened.page().select("input[name=_csrf]").val()).header("Content-Type", "application/json")
                .method(address.route().method(), BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    Answer get(String path) {
        return visitor.get(encoded(path));
    }

    private static String encoded(String path) {
        return path.replace("Ä", "%C3%84").replace("ä", "%C3%A4").replace("Ö", "%C3%96").replace("ö", "%C3%B6");
    }
}
