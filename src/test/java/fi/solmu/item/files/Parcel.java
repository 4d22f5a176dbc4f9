package fi.solmu.item.files;

import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files in it, as a browser sends it. */
public final class Parcel {

    private static final String EDGE = "raja-7f3a";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public static Parcel of(Answer opened) {
        return new Parcel().field("_csrf", opened.page().select("input[name=_csrf]").attr("value"));
    }

    public Parcel field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public Parcel file(String name, byte[] content) {
        return file("files", name, content);
    }

    public Parcel file(String field, String name, byte[] content) {
        return part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg", content);
    }

    private Parcel part(String head, byte[] content) {
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public HttpRequest.Builder to(Visitor visitor, String address) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(visitor.base() + address)).header("Content-Type", "multipart/form-data; boundary=" + EDGE)
            .header("Accept-Language", "fi").POST(BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    public Answer send(Visitor visitor, String address) {
        return visitor.send(to(visitor, address));
    }
}
