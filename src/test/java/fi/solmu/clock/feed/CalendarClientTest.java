package fi.solmu.clock.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Visitors;
import fi.solmu.clock.Fact;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Occurrences;
import fi.solmu.clock.Practices;
import fi.solmu.item.ItemId;
import fi.solmu.item.Items;
import fi.solmu.web.NewId;
import fi.solmu.web.Say;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar program of somebody else (vdirsyncer and khal) subscribes to the clock and shows the same times as Solmu. */
@ProductTest
class CalendarClientTest {

    private static final String NEW = "/asema/new/practice", FEED = "/asema/clock/feed";
    private static final int YEAR = LocalDate.now().getYear() + 1;
    /** Seconds that each program may take. */
    private static final int PATIENCE = 60;

    @Autowired Cast cast;
    @Autowired Visitors visitors;
    @Autowired Items items;
    @Autowired Practices practices;
    @Autowired Occurrences occurrences;
    @TempDir Path folder;

    private final List<ItemId> made = new ArrayList<>();

    @AfterEach
    void leave_the_clock_as_it_was() {
        cast.as(cast.kaisa, () -> made.forEach(each -> items.remove(each, cast.kaisa)));
    }

    @Test
    void shows_what_solmu_shows() throws Exception {
        make("Joulukatko yli vuoden", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=28", "", "timing.span", "10");
        make("Aamupalaveri kesäajan yli", "FREQ=MONTHLY;BYDAY=-1SU", "03:30");
        make("Kuun viimeinen työpäivä", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "9:00–10:30");
        make("Viikko 53, jos on", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "");
        make("Pyhän jälkeen", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6", "", "timing.shift", "following");
        make("Pilkku, puolipiste; \"lainaus\" ja ääkköset, jotka jatkuvat niin pitkään, että rivi on taitettava", "X-DATES=" + YEAR + "0316", "14:00");
        var moved = make("Siirretty", "FREQ=MONTHLY;BYMONTHDAY=15", "");
        tell(moved, new Fact(LocalDate.of(YEAR, 4, 15), Fact.State.MOVED, LocalDate.of(YEAR, 4, 20), ""));

        var mine = cast.as(cast.bo, () -> made.stream().map(id -> practices.get(id, cast.bo)).flatMap(planned -> planned.moments(
            LocalDate.of(YEAR, 1, 2), LocalDate.of(YEAR + 1, 1, 1)).stream()).filter(moment -> moment.occurrence().first().getYear() == YEAR)
            .map(CalendarClientTest::said).sorted().toList());
        assertThat(mine).hasSizeGreaterThan(35);
        var theirs = read(subscribe());
        var titles = made.stream().map(id -> cast.as(cast.bo, () -> practices.get(id, cast.bo).title())).toList();
        assertThat(theirs.stream().filter(line -> titles.stream().anyMatch(line::endsWith)).sorted().toList()).isEqualTo(mine);
    }

    /** First and last day, time of day, title. An hour that the clocks leap over comes an hour later. */
    private static String said(Moment moment) {
        var day = moment.occurrence().first();
        var hours = moment.hours();
        var time = hours == null ? "" : day.atTime(hours.start()).atZone(Say.ZONE).toLocalTime().toString();
        return day + " " + moment.occurrence().last() + " " + time + "|" + moment.planned().title();
    }

    private ItemId make(String title, String rule, String time, String... more) {
        var values = Stream.concat(Stream.of("title", title, "state", "IN_FORCE", "timing.way", "rule", "timing.rule", rule, "timing.time", time),
            Stream.of(more)).toArray(String[]::new);
        made.add(ItemId.valueOf(visitors.as(cast.bo).make(NEW, values).replaceAll(".*/", "")));
        return made.get(made.size() - 1);
    }

    private void tell(ItemId id, Fact fact) {
        cast.as(cast.bo, () -> occurrences.tell(id, fact, "", cast.bo));
    }

    private String subscribe() {
        var told = visitors.as(cast.bo).post(FEED, FEED, "key", NewId.next().toString(), "what", "NETWORK");
        return told.page().select("#link").attr("value");
    }

    private List<String> read(String link) throws IOException, InterruptedException {
        var calendar = Files.createDirectories(folder.resolve("calendar"));
        var synced = Files.writeString(folder.resolve("vdirsyncer.conf"), """
            [general]
            status_path = "%1$s/status/"
            [pair clock]
            a = "feed"
            b = "here"
            collections = null
            [storage feed]
            type = "http"
            url = "%2$s"
            [storage here]
            type = "filesystem"
            path = "%3$s"
            fileext = ".ics"
            """.formatted(folder, link, calendar));
        var shown = Files.writeString(folder.resolve("khal.conf"), """
            [calendars]
            [[clock]]
            path = %2$s
            readonly = True
            [sqlite]
            path = %1$s/khal.db
            [locale]
            timeformat = %%H:%%M
            dateformat = %%Y-%%m-%%d
            longdateformat = %%Y-%%m-%%d
            datetimeformat = %%Y-%%m-%%d %%H:%%M
            longdatetimeformat = %%Y-%%m-%%d %%H:%%M
            local_timezone = Europe/Helsinki
            default_timezone = Europe/Helsinki
            """.formatted(folder, calendar));
        run("vdirsyncer", "-c", synced.toString(), "discover");
        run("vdirsyncer", "-c", synced.toString(), "sync");
        return run("khal", "-c", shown.toString(), "list", "--day-format", "", "--format",
            "{start-date-long} {end-date-long} {start-time}|{title}", YEAR + "-01-02", (YEAR + 1) + "-01-01").lines().filter(line -> line.contains("|"))
            .filter(line -> line.startsWith(YEAR + "-")).distinct().collect(Collectors.toList());
    }

    private String run(String... words) throws IOException, InterruptedException {
        var errors = folder.resolve(words[0] + ".errors");
        var builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "HOME", folder.toString(), "XDG_CACHE_HOME", folder.resolve("cache").toString()));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as(words[0]).isTrue();
        assertThat(process.exitValue()).as(() -> words[0] + ": " + said + reading(errors)).isZero();
        return said;
    }

    private static String reading(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
