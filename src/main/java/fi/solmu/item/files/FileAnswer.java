package fi.solmu.item.files;

import fi.solmu.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/** How a file is given out: as what it is, never as a page of ours, part by part, and anew only when it is another. */
@Component
public class FileAnswer {

    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final FileParts parts;

    FileAnswer(FileParts parts) {
        this.parts = parts;
    }

    /** From the first byte to the last, both counted. */
    private record Stretch(long from, long to) {

        long length() {
            return to - from + 1;
        }
    }

    public void send(ItemFile file, Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKnown("\"" + file.sha256() + "\"", request, response)) {
            return;
        }
        headers(file.type().media(), response);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, (file.type().opens() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        var whole = new Stretch(0, file.size() - 1);
        var stretch = asked(file, whole, request);
        if (stretch == null) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (!stretch.equals(whole)) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + stretch.from + "-" + stretch.to + "/" + file.size());
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLengthLong(stretch.length());
        if (!request.getMethod().equals("HEAD")) {
            write(file, stretch, viewer, response);
        }
    }

    void sendThumbnail(ItemFile file, Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isKnown("\"" + file.sha256() + "-small\"", request, response)) {
            var small = parts.thumbnail(file.id(), viewer);
            headers(Thumbnail.MEDIA, response);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
            response.setContentLength(small.length);
            response.getOutputStream().write(small);
        }
    }

    private void write(ItemFile file, Stretch stretch, Viewer viewer, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        for (long at = stretch.from; at <= stretch.to; ) {
            var part = parts.read(file.id(), (int) (at / FileParts.SIZE), viewer);
            int begin = (int) (at % FileParts.SIZE);
            int length = (int) Math.min(part.length - begin, stretch.to - at + 1);
            out.write(part, begin, length);
            at += length;
        }
    }

    /** The reader's browser may keep it, and asks each time whether it still may show it. */
    private static boolean isKnown(String tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Authorization");
        response.setHeader(HttpHeaders.ETAG, tag);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean is = known != null && (known.contains(tag) || known.strip().equals("*"));
        if (is) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return is;
    }

    private static void headers(String media, HttpServletResponse response) {
        response.setContentType(media);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** One stretch if one is asked, else all; nothing when there is no such. */
    private static @org.jspecify.annotations.Nullable Stretch asked(ItemFile file, Stretch whole, HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.RANGE);
        var of = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || of != null && !of.equals("\"" + file.sha256() + "\"")) {
            return whole;
        }
        try {
            var ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? stretch(ranges, file.size()) : whole;
        } catch (IllegalArgumentException unreadable) {
            return whole;
        }
    }

    private static @org.jspecify.annotations.Nullable Stretch stretch(List<HttpRange> ranges, long size) {
        long from = ranges.get(0).getRangeStart(size);
        return from >= size ? null : new Stretch(from, ranges.get(0).getRangeEnd(size));
    }
}
