package fi.solmu.item.json;

import fi.solmu.item.Followers;
import fi.solmu.item.ItemId;
import fi.solmu.item.notices.Notice;
import fi.solmu.item.notices.NoticeGroup;
import fi.solmu.item.notices.Notices;
import fi.solmu.web.Access;
import fi.solmu.web.Json;
import fi.solmu.web.May;
import fi.solmu.web.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the maker of a token is told, for programs, and following for that person. */
@Controller
@RequestMapping(path = "/{network}", produces = Json.TYPE)
@May(Access.VIEWER)
class NoticesInJson {

    private final Notices notices;
    private final Followers followers;

    NoticesInJson(Notices notices, Followers followers) {
        this.notices = notices;
        this.followers = followers;
    }

    /** Reading them here leaves them unread. */
    @GetMapping("/notices")
    ResponseEntity<byte[]> notices(@RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "1") String page, Viewer viewer) {
        var reason = Stream.of(Notice.Reason.values()).filter(each -> each.word().equals(only)).findFirst();
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        var found = notices.of(reason, number, viewer);
        return Json.answer(Json.object(
            "unread", notices.unread(viewer),
            "items", Notices.onPage(found).stream().map(group -> told(group, viewer)).toList(),
            "next", Notices.hasNext(found) ? next(reason.map(Notice.Reason::word).orElse(""), number + 1, viewer) : null));
    }

    @PostMapping("/items/{id}/following")
    ResponseEntity<byte[]> follow(@PathVariable ItemId id, Viewer viewer) {
        followers.follow(id, viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/items/{id}/following")
    ResponseEntity<byte[]> unfollow(@PathVariable ItemId id, Viewer viewer) {
        followers.unfollow(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private static String next(String only, int page, Viewer viewer) {
        return "/" + viewer.word() + "/notices.json?page=" + page + (only.isEmpty() ? "" : "&only=" + only);
    }

    private static Map<String, Object> told(NoticeGroup group, Viewer viewer) {
        return Json.object(
            "id", group.id().toString(), "kind", group.kind().word(), "code", group.code(), "title", group.title(),
            "unread", group.unread(), "many", group.many(), "latest", group.latest().toString(),
            "address", "/" + viewer.word() + group.place() + ".json",
            "notices", group.notices().stream().map(NoticesInJson::told).toList());
    }

    private static Map<String, Object> told(Notice notice) {
        return Json.object(
            "reason", notice.reason().word(), "deed", notice.deed() == null ? null : notice.deed().name().toLowerCase(Locale.ROOT),
            "day", day(notice.day()), "was", day(notice.was()), "who", notice.who(),
            "organisation", notice.organisation(), "at", notice.at().toString(), "read", notice.isRead());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
