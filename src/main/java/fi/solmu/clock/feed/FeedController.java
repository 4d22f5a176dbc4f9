package fi.solmu.clock.feed;

import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a calendar program reads. The secret is its only key; one that opens nothing looks like no address at all. */
@Controller
class FeedController {

    private final FeedLinks links;
    private final KeptFeeds feeds;

    FeedController(FeedLinks links, KeptFeeds feeds) {
        this.links = links;
        this.feeds = feeds;
    }

    /** The tag is weak, for it is the same packed and unpacked. */
    @GetMapping("/feeds/{secret}.ics")
    @May(Access.ANYBODY)
    void feed(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var followed = links.follow(secret).orElseThrow(NotThere::new);
        var calendar = feeds.of(followed, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!new ServletWebRequest(request, response).checkNotModified("W/\"" + calendar.tag() + "\"")) {
            response.setContentType("text/calendar;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"solmu.ics\"");
            send(calendar, takesPacked(request.getHeader(HttpHeaders.ACCEPT_ENCODING)), response);
        }
    }

    private static void send(PackedFeed calendar, boolean packed, HttpServletResponse response) throws IOException {
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(calendar.packed().length);
            response.getOutputStream().write(calendar.packed());
        } else {
            response.setContentLengthLong(calendar.length());
            try (var text = calendar.unpacked()) {
                text.transferTo(response.getOutputStream());
            }
        }
    }

    private static boolean takesPacked(String encodings) {
        return encodings != null && Stream.of(encodings.toLowerCase(java.util.Locale.ROOT).replace(" ", "").split(","))
            .anyMatch(each -> each.equals("gzip") || each.startsWith("gzip;") && !each.matches("gzip;q=0(\\.0*)?"));
    }
}
