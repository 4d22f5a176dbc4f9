package fi.solmu.clock.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors.Answer;
import fi.solmu.Visitors;
import fi.solmu.clock.Fact;
import fi.solmu.clock.Occurrences;
import fi.solmu.clock.Practices;
import fi.solmu.clock.feed.FeedScope.Part;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.web.NewId;
import fi.solmu.web.Viewer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendars of every scope and of several people, read at the same time while a practice is being moved. */
@ProductTest
class ManyCalendarsTest {

    /** What other tests have left in the same networks is not looked at. */
    private static final Set<String> OWN = Set.of("Liikkuva", "Neuvojien", "Radan sisäinen", "Kaupungin sisäinen", "Naapurin");
    private static final int READERS = 16, ROUNDS = 2, MOVES = 30;
    private static final Pattern TITLE = Pattern.compile("\r\nSUMMARY:(.*)\r\n"), START = Pattern.compile("DTSTART;VALUE=DATE:(\\d+)");

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Links ties;
    @Autowired Occurrences occurrences;
    @Autowired Practices practices;
    @Autowired FeedLinks links;

    private final LocalDate day = LocalDate.now().plusDays(40);
    private final Set<String> days = IntStream.range(0, MOVES).mapToObj(n -> basic(day.plusDays(n))).collect(Collectors.toSet());
    private final Map<ItemId, Viewer> made = new LinkedHashMap<>();
    private final ThreadLocal<Visitors.Visitor> program = ThreadLocal.withInitial(() -> visitors.nobody());
    private final List<Calendar> calendars = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    /** A calendar link, its name, and all that it may show. */
    private record Calendar(String path, String name, Set<String> titles) {

        boolean hasMoving() {
            return titles.contains("Liikkuva");
        }
    }

    /** A person has so many links, and others may have left theirs. */
    @BeforeEach
    void without_links() {
        Stream.of(cast.kaisa, cast.anni, cast.bo, cast.vera, cast.ulla)
            .forEach(each -> cast.as(each, () -> links.of(each).forEach(link -> links.end(link.id(), each))));
    }

    @AfterEach
    void leave_the_clock_as_it_was() {
        without_links();
        made.forEach((id, maker) -> cast.as(maker, () -> items.remove(id, maker)));
    }

    @Test
    void each_is_whole_shows_its_own_alone_and_has_the_right_tag_afterwards() {
        var moving = practice("Liikkuva", cast.dispatcherRole, Visibility.NETWORK, cast.bo);
        practice("Neuvojien", cast.counsellorRole, Visibility.NETWORK, cast.anni);
        practice("Radan sisäinen", null, Visibility.ORGANISATION, cast.bo);
        practice("Kaupungin sisäinen", null, Visibility.ORGANISATION, cast.anni);
        practice("Naapurin", null, Visibility.NETWORK, cast.ulla);
        var group = add(Kind.CUSTOMER_GROUP, "Ryhmä", Fields.NONE, cast.bo);
        var concept = add(Kind.SERVICE_CONCEPT, "Palvelu", Fields.NONE.with("customer_groups", List.of(group.value())), cast.bo);
        cast.as(cast.bo, () -> ties.tie(moving, Relation.SERVES, concept, cast.bo));
        for (int n = 0; n < 2; n++) {
            Stream.of(cast.kaisa, cast.anni, cast.bo, cast.vera).forEach(each -> open(each, group));
            open(cast.ulla, Part.NETWORK, null, Set.of("Naapurin"));
        }
        assertThat(calendars).as("several dozen").hasSizeGreaterThan(50);
        assertThat(calendars.stream().map(Calendar::titles).distinct()).as("that differ").hasSizeGreaterThan(6);
        var before = tags();

        var isMoving = new AtomicBoolean(true);
        var read = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(READERS);
        try {
            var reading = IntStream.range(0, READERS).mapToObj(n -> CompletableFuture.runAsync(() -> {
                for (int round = 0; round < ROUNDS || isMoving.get(); round++) {
                    for (int i = 0; i < calendars.size(); i++) {
                        check(calendars.get((i * 7 + n * 5) % calendars.size()), before, days);
                        read.incrementAndGet();
                    }
                }
            }, threads)).toList();
            for (int n = 1; n < MOVES; n++) {
                move(moving, day.plusDays(n));
            }
            isMoving.set(false);
            reading.forEach(CompletableFuture::join);
        } finally {
            isMoving.set(false);
            threads.shutdown();
        }
        assertThat(faults).isEmpty();
        assertThat(read.get()).isGreaterThanOrEqualTo(READERS * ROUNDS * calendars.size());

        var last = basic(day.plusDays(MOVES - 1));
        for (var calendar : calendars) {
            check(calendar, Map.of(), Set.of(last));
            if (calendar.hasMoving()) {
                assertThat(get(calendar, before.get(calendar.path)).status()).as(calendar.name).isEqualTo(200);
            }
            assertThat(get(calendar, tag(get(calendar, ""))).status()).isEqualTo(304);
        }
        assertThat(faults).isEmpty();
        assertThat(calendars.stream().filter(Calendar::hasMoving).map(each -> tag(get(each, "")))).doesNotContainAnyElementsOf(before.values());
    }

    private void open(Viewer who, ItemId group) {
        var all = who.organisation().equals(cast.railway) ? Set.of("Liikkuva", "Neuvojien", "Radan sisäinen")
            : Set.of("Liikkuva", "Neuvojien", "Kaupungin sisäinen");
        open(who, Part.NETWORK, null, all);
        open(who, Part.MINE, null, who == cast.bo ? Set.of("Liikkuva") : who == cast.anni ? Set.of("Neuvojien") : Set.of());
        open(who, Part.ORGANISATION, cast.railway, all.stream().filter(each -> each.matches("Liikkuva|Radan.*")).collect(Collectors.toSet()));
        open(who, Part.ROLE, cast.dispatcherRole, Set.of("Liikkuva"));
        open(who, Part.ROLE, cast.counsellorRole, Set.of("Neuvojien"));
        open(who, Part.PERSON, cast.bo.person(), Set.of("Liikkuva"));
        open(who, Part.GROUP, group.value(), Set.of("Liikkuva"));
    }

    private void open(Viewer who, Part part, UUID subject, Set<String> titles) {
        var secret = cast.as(who, () -> links.make(NewId.next(), new FeedScope(part, subject, null), who)).orElseThrow();
        calendars.add(new Calendar("/feeds/" + secret + ".ics", part + " " + who.name(), titles));
    }

    /** Whole, of this link, with the moving one on one of these days; or unchanged, when that may be. */
    private void check(Calendar calendar, Map<String, String> before, Set<String> allowed) {
        var answer = get(calendar, before.getOrDefault(calendar.path, ""));
        if (answer.status() == 304 && !before.isEmpty()) {
            return;
        }
        var text = answer.text();
        boolean isWhole = answer.status() == 200 && text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n")
            && text.split("BEGIN:VEVENT", -1).length == text.split("END:VEVENT", -1).length && !tag(answer).isEmpty();
        var titles = TITLE.matcher(text).results().map(each -> each.group(1)).filter(OWN::contains).collect(Collectors.toSet());
        var moved = Stream.of(text.split("BEGIN:VEVENT")).filter(event -> event.contains("SUMMARY:Liikkuva"))
            .flatMap(event -> START.matcher(event).results().map(each -> each.group(1))).toList();
        boolean isInPlace = moved.size() == (calendar.hasMoving() ? 1 : 0) && allowed.containsAll(moved);
        if (!isWhole || !titles.equals(calendar.titles) || !isInPlace) {
            faults.add(calendar.name + ": " + answer.status() + " " + titles + " " + moved);
        }
    }

    private Map<String, String> tags() {
        return calendars.stream().collect(Collectors.toMap(Calendar::path, each -> tag(get(each, ""))));
    }

    private Answer get(Calendar calendar, String tag) {
        var request = HttpRequest.newBuilder(URI.create(visitors.base() + calendar.path));
        return program.get().send(tag.isEmpty() ? request : request.header("If-None-Match", tag));
    }

    private static String tag(Answer answer) {
        return answer.response().headers().firstValue("ETag").orElse("");
    }

    private void move(ItemId id, LocalDate to) {
        cast.as(cast.bo, () -> {
            var stands = Fact.on(day, practices.get(id, cast.bo).practice().facts());
            occurrences.tell(id, new Fact(day, Fact.State.MOVED, to, ""), stands == null ? "" : Fact.standing(stands), cast.bo);
        });
    }

    private ItemId practice(String title, UUID role, Visibility seenBy, Viewer by) {
        var fields = Fields.NONE.with("timing", Map.of("rule", "X-DATES=" + basic(day))).with("responsible", role);
        return add(Kind.PRACTICE, new ItemDraft(title, "", "IN_FORCE", "fi", by.organisation(), null, seenBy, List.of(), null, fields), by);
    }

    private ItemId add(Kind kind, String title, Fields fields, Viewer by) {
        return add(kind, cast.draft(kind, title, fields, by), by);
    }

    private ItemId add(Kind kind, ItemDraft draft, Viewer by) {
        var id = cast.as(by, () -> items.add(kind, draft, by));
        made.put(id, by);
        return id;
    }

    private static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
