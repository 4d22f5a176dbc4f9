package fi.solmu.clock.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.Visitors.Answer;
import fi.solmu.clock.Fact;
import fi.solmu.clock.Occurrences;
import fi.solmu.clock.feed.FeedScope.Part;
import fi.solmu.item.Deed;
import fi.solmu.item.Fields;
import fi.solmu.item.ItemDraft;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.item.Kind;
import fi.solmu.item.Links;
import fi.solmu.item.Relation;
import fi.solmu.item.Visibility;
import fi.solmu.network.Networks;
import fi.solmu.network.People;
import fi.solmu.web.Access;
import fi.solmu.web.NewId;
import fi.solmu.web.NotThere;
import fi.solmu.web.Refused;
import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FeedTest {

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Occurrences occurrences;
    @Autowired FeedLinks links;
    @Autowired Links ties;
    @Autowired Networks networks;
    @Autowired People people;

    private final List<ItemId> made = new ArrayList<>();
    private final LocalDate soon = LocalDate.now().plusDays(40);

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void a_calendar_program_reads_by_the_link_what_its_maker_sees() {
        var id = add(cast.bo, "Lumikokous; rata", cast.dispatcherRole, Visibility.NETWORK, on(soon));
        add(cast.anni, "Neuvojien oma", null, Visibility.ORGANISATION, on(soon));

        var calendar = get(linkOf(cast.bo, "NETWORK"));

        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.response().headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(unfolded(calendar)).contains(
            "X-WR-CALNAME:Koko verkosto: Asemanseudun yhteistyö", "SUMMARY:Lumikokous\\; rata", "DTSTART;VALUE=DATE:" + basic(soon),
            "DESCRIPTION:Vastaa: Junien ohjaaja\\, Pohjantähti Junat", "URL:" + visitors.nobody().base() + "/asema/clock/" + id);
        assertThat(unfolded(calendar)).doesNotContain("Neuvojien oma").doesNotContain(cast.bo.name());
        assertThat(unfolded(get(linkOf(cast.anni, "NETWORK")))).contains("Neuvojien oma", "Lumikokous");
    }

    @Test
    void own_roles_and_one_role_show_what_they_answer_for() {
        add(cast.bo, "Ohjaajien huoli", cast.dispatcherRole, Visibility.NETWORK, on(soon));
        add(cast.anni, "Neuvojien huoli", cast.counsellorRole, Visibility.NETWORK, on(soon));

        assertThat(unfolded(get(linkOf(cast.bo, "MINE")))).contains("Ohjaajien huoli").doesNotContain("Neuvojien huoli");
        assertThat(unfolded(get(linkOf(cast.bo, cast.counsellorRole.toString()))))
            .contains("Neuvojien huoli", "X-WR-CALNAME:Asiakasneuvoja\\, Vaarakaupunki: ").doesNotContain("Ohjaajien huoli");
        assertThat(unfolded(get(linkOf(cast.vera, "MINE")))).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void an_organisation_and_a_person_have_calendars_of_what_they_answer_for_and_take_part_in() {
        add(cast.bo, "Ohjaajien ilta", cast.dispatcherRole, Visibility.NETWORK, on(soon));
        add(cast.anni, "Neuvojien ilta", cast.counsellorRole, Visibility.NETWORK, on(soon));
        assertThat(unfolded(get(linkOf(cast.anni, cast.railway.toString()))))
            .contains("X-WR-CALNAME:Pohjantähti Junat: ", "Ohjaajien ilta").doesNotContain("Neuvojien ilta");
        var ofBo = linkOf(cast.anni, cast.bo.person().toString());
        assertThat(unfolded(get(ofBo))).contains("Ohjaajien ilta").doesNotContain("Neuvojien ilta");
        assertThat(visitors.as(cast.anni).get("/asema/clock/feed").page().select("option").eachText())
            .contains("Organisaatio: Pohjantähti Junat", "Henkilö: " + cast.bo.name(), "Rooli: Junien ohjaaja, Pohjantähti Junat");
        assertThat(visitors.as(cast.anni).get("/asema/clock/feed").page().select(".invited li").text()).contains(cast.bo.name());
    }

    @Test
    void a_customer_groups_calendar_follows_the_thread_as_it_is_tied() {
        var group = of(Kind.CUSTOMER_GROUP, "Yömatkustajat", Fields.NONE);
        var concept = of(Kind.SERVICE_CONCEPT, "Yöopastus", Fields.NONE.with("customer_groups", List.of(group.value())));
        var walk = add(cast.bo, "Yövuoron kierros", cast.dispatcherRole, Visibility.NETWORK, on(soon));
        var link = linkOf(cast.anni, group.toString());
        assertThat(unfolded(get(link))).contains("X-WR-CALNAME:Yömatkustajat: ").doesNotContain("BEGIN:VEVENT");
        cast.as(cast.bo, () -> ties.tie(walk, Relation.SERVES, concept, cast.bo));
        assertThat(unfolded(get(link))).contains("SUMMARY:Yövuoron kierros");
        cast.as(cast.bo, () -> items.remove(group, cast.bo));
        assertThat(unfolded(get(link))).doesNotContain("BEGIN:VEVENT").contains("X-WR-CALNAME:Asiakasryhmä: ");
    }

    @Test
    void nothing_of_another_network_can_be_chosen() {
        var foreign = of(Kind.CUSTOMER_GROUP, "Omat vain", Fields.NONE);
        var ulla = visitors.as(cast.ulla);
        for (var subject : List.of(cast.railway, cast.dispatcherRole, cast.bo.person(), foreign.value())) {
            var answer = ulla.post("/naapuri/clock/feed", "/naapuri/clock/feed", "key", NewId.next().toString(), "what", subject.toString());
            assertThat(answer.status()).as(subject.toString()).isEqualTo(422);
        }
        assertThat(make(visitors.as(cast.anni), NewId.next().toString(), cast.nextDoor.toString()).status()).isEqualTo(422);
        assertThat(ulla.post("/naapuri/clock/feed", "/asema/clock/feed", "key", NewId.next().toString(), "what", "NETWORK").status()).isIn(403, 404);
    }

    @Test
    void a_time_stands_on_the_day_it_is_held_and_one_left_out_is_cancelled() {
        var id = add(cast.bo, "Siirtyvä ilta", cast.dispatcherRole, Visibility.NETWORK, on(soon));
        var link = linkOf(cast.bo, "NETWORK");
        cast.as(cast.bo, () -> occurrences.tell(id, new Fact(soon, Fact.State.MOVED, soon.plusDays(3), ""), "", cast.bo));
        assertThat(event(link, id, soon)).contains("DTSTART;VALUE=DATE:" + basic(soon.plusDays(3)), "SEQUENCE:2", "STATUS:CONFIRMED");

        var past = add(cast.bo, "Jäänyt ilta", cast.dispatcherRole, Visibility.NETWORK, on(LocalDate.now().minusDays(9)));
        cast.as(cast.bo, () -> occurrences.tell(past, new Fact(LocalDate.now().minusDays(9), Fact.State.MISSED, null, ""), "", cast.bo));
        assertThat(event(link, past, LocalDate.now().minusDays(9))).contains("STATUS:CANCELLED");
    }

    @Test
    void a_year_back_and_two_ahead_are_told_and_no_day_that_is_not_agreed() {
        var yearly = add(cast.bo, "Vuosittain", null, Visibility.NETWORK, Map.of("shift", "following", "rule", "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d"
            .formatted(soon.getMonthValue(), Math.min(28, soon.getDayOfMonth()))));
        add(cast.bo, "Joskus syksyllä", null, Visibility.NETWORK, Map.of("months", List.of(9, 10)));
        add(cast.bo, "Joskus vain", null, Visibility.NETWORK, Map.of("open", true));

        var calendar = unfolded(get(linkOf(cast.bo, "NETWORK")));
        assertThat(calendar.split("UID:" + yearly)).hasSize(1 + 3);
        assertThat(calendar).doesNotContain("Joskus");
    }

    @Test
    void a_rule_that_calendars_reckon_as_we_do_goes_out_as_a_rule_with_what_differs() {
        var id = add(cast.bo, "Viikkopalaveri", null, Visibility.NETWORK, Map.of("rule", "FREQ=WEEKLY;BYDAY=MO", "time", "9.00–10.00"));
        var link = linkOf(cast.bo, "NETWORK");
        var monday = LocalDate.now(Say.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var first = LocalDate.of(LocalDate.now(Say.ZONE).getYear() - 1, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        cast.as(cast.bo, () -> occurrences.tell(id, new Fact(monday, Fact.State.MOVED, monday.plusDays(1), ""), "", cast.bo));

        var events = unfolded(get(link)).split("UID:" + id + "@solmu");
        assertThat(events).hasSize(1 + 2);
        assertThat(events[1]).contains("RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=MO\r\n",
            "DTSTART;TZID=Europe/Helsinki:" + basic(first) + "T090000\r\n", "DTEND;TZID=Europe/Helsinki:" + basic(first) + "T100000\r\n");
        assertThat(events[2].split("END:VEVENT")[0]).contains("RECURRENCE-ID;TZID=Europe/Helsinki:" + basic(monday) + "T090000\r\n",
            "DTSTART;TZID=Europe/Helsinki:" + basic(monday.plusDays(1)) + "T090000\r\n").doesNotContain("RRULE");
    }

    @Test
    void a_rule_of_so_many_times_ends_on_its_last_day() {
        var monday = LocalDate.now(Say.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var id = add(cast.bo, "Kahdeksan kertaa", null, Visibility.NETWORK, Map.of("rule", "FREQ=WEEKLY;BYDAY=MO;COUNT=8", "from", monday));
        assertThat(unfolded(get(linkOf(cast.bo, "NETWORK"))).split("UID:" + id + "@solmu")[1].split("END:VEVENT")[0])
            .contains("DTSTART;VALUE=DATE:" + basic(monday), "RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=" + basic(monday.plusWeeks(7)) + "\r\n");
    }

    @Test
    void what_has_ended_stood_up_to_that_day_and_what_never_was_in_force_is_not_told() {
        Map<String, Object> plain = Map.of("rule", "FREQ=WEEKLY;BYDAY=MO"), moving = Map.of("rule", "FREQ=WEEKLY;BYDAY=MO", "shift", "following");
        var ended = add(cast.bo, "Päättyvä palaveri", null, Visibility.NETWORK, plain);
        var shifted = add(cast.bo, "Päättyvä siirtyvä", null, Visibility.NETWORK, moving);
        var link = linkOf(cast.bo, "NETWORK");
        Map.of(ended, plain, shifted, moving).forEach((id, timing) -> cast.as(cast.bo, () -> items.change(
            id, 1, items.get(id, cast.bo).draft(Fields.NONE.with("timing", timing)).in("ENDED"), Deed.CHANGED, cast.bo)));
        var today = LocalDate.now(Say.ZONE);
        var series = unfolded(get(link)).split("UID:" + ended + "@solmu");
        assertThat(series).hasSize(1 + 1);
        assertThat(series[1]).contains("RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=" + basic(today.minusDays(1)) + "\r\n");
        var coming = today.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        assertThat(event(link, shifted, coming)).contains("STATUS:CANCELLED");
        assertThat(event(link, shifted, coming.minusDays(70))).contains("STATUS:CONFIRMED");
        cast.as(cast.kaisa, () -> items.remove(ended, cast.kaisa));
        assertThat(unfolded(get(link)).split("UID:" + ended + "@solmu")[1].split("END:VEVENT")[0]).contains("STATUS:CANCELLED").doesNotContain("UNTIL");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var link = linkOf(cast.bo, "NETWORK");
        var tag = get(link).response().headers().firstValue("ETag").orElseThrow();
        var again = visitors.nobody().send(HttpRequest.newBuilder(URI.create(link)).header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        add(cast.bo, "Uusi asia", null, Visibility.NETWORK, on(soon));
        assertThat(visitors.nobody().send(HttpRequest.newBuilder(URI.create(link)).header("If-None-Match", tag)).status()).isEqualTo(200);
    }

    @Test
    void a_program_that_takes_it_packed_gets_the_same_packed() throws IOException {
        add(cast.bo, "Pakattu asia", null, Visibility.NETWORK, on(soon));
        var link = linkOf(cast.bo, "NETWORK");
        var plain = get(link);
        var packed = bytes(link, "br, gzip;q=0.5");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("ETag")).isEqualTo(plain.response().headers().firstValue("ETag"));
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.text());
        assertThat(bytes(link, "gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.response().headers().firstValue("Content-Length")).hasValue(String.valueOf(plain.text().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void whatever_is_written_is_told_at_once() {
        var link = linkOf(cast.bo, "NETWORK");
        get(link);
        var id = add(cast.bo, "Ensin näin", cast.dispatcherRole, Visibility.NETWORK, on(soon));
        assertThat(unfolded(get(link))).contains("SUMMARY:Ensin näin");
        cast.as(cast.bo, () -> occurrences.tell(id, new Fact(soon, Fact.State.MOVED, soon.plusDays(2), ""), "", cast.bo));
        assertThat(event(link, id, soon)).contains("DTSTART;VALUE=DATE:" + basic(soon.plusDays(2)));
        cast.as(cast.kaisa, () -> items.remove(id, cast.kaisa));
        assertThat(event(link, id, soon)).contains("SUMMARY:Ensin näin", "STATUS:CANCELLED");
        cast.as(cast.kaisa, () -> items.bringBack(id, cast.kaisa));
        assertThat(event(link, id, soon)).contains("SUMMARY:Ensin näin", "STATUS:CONFIRMED");
    }

    @Test
    void closed_doors_reach_calendars_as_well() {
        var workday = soon.plusDays(7).with(DayOfWeek.WEDNESDAY);
        var id = add(cast.bo, "Siirtyy suljetusta", cast.dispatcherRole, Visibility.NETWORK, Map.of("shift", "following", "from", workday,
            "rule", "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d;COUNT=1".formatted(workday.getMonthValue(), workday.getDayOfMonth())));
        var link = linkOf(cast.bo, "NETWORK");
        var before = event(link, id, workday);
        var closing = "/asema/network/closed/" + cast.railway + "/new";
        visitors.as(cast.bo).post(closing, closing, "name", "Varaston lasku", "first", workday.toString(), "last", workday.toString());
        assertThat(event(link, id, workday)).isNotEqualTo(before).contains("Varaston lasku");
    }

    @Test
    void the_page_tells_its_links_apart_and_when_they_were_fetched() {
        var link = linkOf(cast.vera, "NETWORK");
        var vera = visitors.as(cast.vera);
        assertThat(vera.get("/asema/clock/feed").text()).contains("Mikään kalenteri ei ole vielä hakenut tätä.").doesNotContain(secret(link));
        get(link);
        assertThat(vera.get("/asema/clock/feed").text()).contains("Haettu viimeksi");
        assertThat(visitors.as(cast.kaisa).get("/asema/clock/feed").text()).doesNotContain("Haettu viimeksi");
    }

    @Test
    void times_before_a_change_of_the_timing_stay_on_their_days() {
        var id = add(cast.bo, "Vaihtuva kokous", null, Visibility.NETWORK, Map.of("rule", "FREQ=DAILY", "time", "9.00"));
        var link = linkOf(cast.bo, "NETWORK");
        assertThat(unfolded(get(link))).contains("UID:" + id + "@solmu", "RRULE:FREQ=DAILY\r\n");
        cast.as(cast.bo, () -> {
            var next = Fields.NONE.with("timing", Map.of("rule", "FREQ=WEEKLY;BYDAY=MO", "time", "13.00"))
                .with("earlier", List.of(Map.of("rule", "FREQ=DAILY", "time", "9.00", "through", soon)));
            items.change(id, 1, items.get(id, cast.bo).draft(next), Deed.CHANGED, cast.bo);
        });
        var monday = soon.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var before = unfolded(get(link)).split("UID:" + id + "@solmu")[1].split("END:VEVENT")[0];
        assertThat(before).as("the same event, ended").contains("SEQUENCE:2", "T090000", "RRULE:FREQ=DAILY;UNTIL=" + basic(soon) + "T");
        var since = unfolded(get(link)).split("UID:" + id + "-from-" + basic(soon.plusDays(1)) + "@solmu")[1].split("END:VEVENT")[0];
        assertThat(since).contains("DTSTART;TZID=Europe/Helsinki:" + basic(monday) + "T130000", "RRULE:FREQ=WEEKLY;BYDAY=MO");
        assertThat(unfolded(get(link))).doesNotContain("THISANDFUTURE");
    }

    @Test
    void an_ended_link_opens_nothing_and_ending_it_again_does_no_harm() {
        var link = linkOf(cast.bo, "NETWORK");
        var made = cast.as(cast.bo, () -> links.of(cast.bo)).stream().reduce((first, second) -> second).orElseThrow();
        var bo = visitors.as(cast.bo);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(bo.post("/asema/clock/feed", "/asema/clock/feed/" + made.id() + "/end").status()).isEqualTo(302);
            assertThat(get(link).status()).isEqualTo(404);
        }
        assertThat(bo.get("/asema/clock/feed").text()).contains("Linkki on lopetettu");
    }

    @Test
    void nobody_ends_the_link_of_another() {
        var link = linkOf(cast.bo, "NETWORK");
        var made = cast.as(cast.bo, () -> links.of(cast.bo)).stream().reduce((first, second) -> second).orElseThrow();
        assertThatThrownBy(() -> cast.as(cast.kaisa, () -> links.end(made.id(), cast.kaisa))).isInstanceOf(NotThere.class);
        assertThat(visitors.as(cast.anni).post("/asema/clock/feed", "/asema/clock/feed/" + made.id() + "/end").status()).isEqualTo(404);
        assertThat(visitors.as(cast.ulla).post("/naapuri/clock/feed", "/naapuri/clock/feed/" + made.id() + "/end").status()).isEqualTo(404);
        assertThat(get(link).status()).isEqualTo(200);
    }

    @Test
    void with_the_membership_the_link_ends() {
        var leaver = new Viewer(NewId.next(), "Lauri Lähtijä", cast.city, "", cast.bo.network(), cast.bo.word(), "", Access.MEMBER, Set.of(),
            Locale.forLanguageTag("fi-FI"));
        cast.as(cast.kaisa, () -> {
            people.add(leaver.person(), leaver.name(), "lauri@asema.example", "fi", false);
            networks.join(leaver.person(), cast.city, Access.MEMBER, cast.kaisa);
        });
        var link = linkOf(leaver, "NETWORK");
        assertThat(get(link).status()).isEqualTo(200);
        assertThat(visitors.as(cast.kaisa).post("/asema/network/members",
            "/asema/network/members/" + cast.city + "/" + leaver.person() + "/end").status()).isEqualTo(302);
        assertThat(get(link).status()).isEqualTo(404);
    }

    @Test
    void secrets_that_open_nothing_are_not_there() {
        for (var secret : List.of("x", "..", "%00", "a".repeat(4000), "%27%20or%201=1", "%E2%82%AC", "%2e%2e%2f")) {
            assertThat(visitors.nobody().get("/feeds/" + secret + ".ics").status()).as(secret).isIn(400, 404);
        }
    }

    @Test
    void the_same_form_twice_makes_one_link_and_nonsense_none() {
        int before = cast.as(cast.vera, () -> links.of(cast.vera)).size();
        var vera = visitors.as(cast.vera);
        var key = NewId.next().toString();
        assertThat(make(vera, key, "NETWORK").status()).isEqualTo(200);
        assertThat(make(vera, key, "NETWORK").status()).isEqualTo(302);
        assertThat(vera.get("/asema/clock/feed").text()).contains("Linkki on jo tehty.");
        for (var nonsense : List.of("", "network", "'; drop table", NewId.next().toString(), "ROLE")) {
            var answer = make(vera, NewId.next().toString(), nonsense);
            assertThat(answer.status()).as(nonsense).isEqualTo(422);
            assertThat(answer.text()).contains("Valitse, mitä kalenteriin tulee.");
        }
        assertThat(make(vera, "no key", "NETWORK").status()).isEqualTo(404);
        assertThat(cast.as(cast.vera, () -> links.of(cast.vera))).hasSize(before + 1);
    }

    @Test
    void links_have_a_limit() {
        assertThatThrownBy(() -> cast.as(cast.kaisa, () -> IntStream.rangeClosed(0, FeedLinks.MOST).forEach(
            n -> links.make(NewId.next(), new FeedScope(Part.NETWORK, null, null), cast.kaisa)))).isInstanceOf(Refused.class);
    }

    private ItemId of(Kind kind, String title, Fields fields) {
        made.add(cast.as(cast.bo, () -> items.add(kind, cast.draft(kind, title, fields, cast.bo), cast.bo)));
        return made.get(made.size() - 1);
    }

    private String linkOf(Viewer who, String what) {
        var told = make(visitors.as(who), NewId.next().toString(), what);
        assertThat(told.status()).isEqualTo(200);
        return told.page().select("#link").attr("value");
    }

    private static Answer make(Visitors.Visitor who, String key, String what) {
        return who.post("/asema/clock/feed", "/asema/clock/feed", "key", key, "what", what);
    }

    private Answer get(String link) {
        return visitors.nobody().send(HttpRequest.newBuilder(URI.create(link)));
    }

    private static HttpResponse<byte[]> bytes(String link, String encodings) throws IOException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(link)).header("Accept-Encoding", encodings).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String unfolded(Answer calendar) {
        return calendar.text().replace("\r\n ", "");
    }

    private String event(String link, ItemId id, LocalDate day) {
        var rest = unfolded(get(link)).split("UID:" + id + "-" + basic(day), 2)[1];
        return rest.substring(0, rest.indexOf("END:VEVENT"));
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static Map<String, ?> on(LocalDate day) {
        return Map.of("rule", "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d;COUNT=1".formatted(day.getMonthValue(), day.getDayOfMonth()), "from", day);
    }

    private ItemId add(Viewer by, String title, UUID role, Visibility visibility, Map<String, ?> timing) {
        var fields = Fields.NONE.with("timing", timing).with("responsible", role);
        made.add(cast.as(by, () -> items.add(Kind.PRACTICE, new ItemDraft(title, "", "IN_FORCE", "fi", by.organisation(), null, visibility,
            List.of(), null, fields), by)));
        return made.get(made.size() - 1);
    }
}
