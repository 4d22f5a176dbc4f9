package fi.solmu.clock;

import fi.solmu.database.Reader;
import fi.solmu.database.Walls;
import fi.solmu.web.Access;
import fi.solmu.web.May;
import fi.solmu.web.Messages;
import fi.solmu.web.NotThere;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a calendar program reads. The secret is its only key; one that opens nothing looks like no address at all. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedLinks links;
    private final ClockFeed feed;
    private final Walls walls;
    private final Messages messages;

    FeedController(FeedLinks links, ClockFeed feed, Walls walls, Messages messages) {
        this.links = links;
        this.feed = feed;
        this.walls = walls;
        this.messages = messages;
    }

    @GetMapping("/feeds/{secret}.ics")
    @May(Access.ANYBODY)
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        var followed = links.follow(secret).orElseThrow(NotThere::new);
        var viewer = followed.viewer();
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var reader = new Reader(viewer.network(), viewer.organisation(), viewer.person());
        var calendar = walls.within(reader, () -> feed.text(followed, address, messages.in(viewer.locale())))
            .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
            .contentType(CALENDAR)
            .eTag(Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.md5Digest(calendar)))
            .cacheControl(CacheControl.noCache().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"solmu.ics\"")
            .body(calendar);
    }
}
