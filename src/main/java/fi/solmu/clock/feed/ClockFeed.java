package fi.solmu.clock.feed;

import fi.solmu.clock.GonePractices;
import fi.solmu.clock.GonePractices.Gone;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practices;
import fi.solmu.clock.dates.Recurrence;
import fi.solmu.clock.dates.Timing;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.Say;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the clock as a calendar: a year back, two ahead, each time on the day it is really held. */
@Component
class ClockFeed {

    private static final int YEARS_BACK = 1, YEARS_AHEAD = 2;

    private final Practices practices;
    private final Organisations organisations;
    private final FeedScopes scopes;
    private final GonePractices gone;

    ClockFeed(Practices practices, Organisations organisations, FeedScopes scopes, GonePractices gone) {
        this.gone = gone;
        this.practices = practices;
        this.organisations = organisations;
        this.scopes = scopes;
    }

    /** The address is where Solmu stands, so that each event leads back to its practice. */
    void write(FeedLinks.Followed followed, String address, Say say, OutputStream out) throws IOException {
        var viewer = followed.viewer();
        var names = organisations.of(viewer).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        var holds = scopes.holding(followed.scope(), viewer);
        var held = practices.of(viewer).stream().filter(planned -> planned.isInForce() && holds.test(planned)).toList();
        var name = say.text("clock.feed-name", "part", followed.scope().words(say), "network", viewer.networkName());
        var lately = gone.of(viewer).stream().filter(each -> each.planned().timing() != null && holds.test(each.planned())).toList();
        new CalendarFeed(name, () -> Stream.concat(held.stream().map(planned -> new Gone(planned, LocalDate.MAX)), lately.stream())
            .<FeedPart>flatMap(each -> parts(each, told(each.planned(), address + "/" + viewer.word(), names, say), say).stream())
            .iterator()).writeTo(out);
    }

    /** What has gone is told up to the day it stood; what was to come after that, or all of what was removed, is cancelled. */
    private List<? extends FeedPart> parts(Gone each, FeedPractice told, Say say) {
        var today = practices.today();
        LocalDate from = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1), to = today.plusYears(YEARS_AHEAD);
        var moments = each.planned().moments(from, to);
        return stretches(each.planned()).stream().flatMap(stretch -> {
            var here = moments.stream().filter(moment -> stretch.has(moment.occurrence().original())).toList();
            var series = series(stretch, here, stretch.from(from), stretch.to(to), each, told, say);
            return series.isPresent() ? series.stream()
                : here.stream().filter(moment -> isTold(moment, today)).map(moment -> event(moment, each.through(), told, say));
        }).toList();
    }

    /** A timing of a practice with the days between which it names the times: each that followed another goes out by a name of its own. */
    private record Stretch(Timing timing, LocalDate after, LocalDate through) {

        boolean has(LocalDate original) {
            return original.isAfter(after) && !original.isAfter(through);
        }

        LocalDate from(LocalDate first) {
            return after.isBefore(first) ? first : after.plusDays(1);
        }

        LocalDate to(LocalDate end) {
            return through.isBefore(end) ? through.plusDays(1) : end;
        }

        String name() {
            return after.equals(LocalDate.MIN) ? "" : "-from-" + FeedEvent.day(after.plusDays(1));
        }
    }

    private static List<Stretch> stretches(Planned planned) {
        var stretches = new ArrayList<Stretch>();
        var after = LocalDate.MIN;
        for (var earlier : planned.practice().course().earlier()) {
            stretches.add(new Stretch(earlier.timing(), after, earlier.through()));
            after = earlier.through();
        }
        stretches.add(new Stretch(Objects.requireNonNull(planned.timing()), after, LocalDate.MAX));
        return stretches;
    }

    /**
     * Where every time is as a rule says that all calendars read alike, but for those that were moved or are left out. From a first of January
     * on, so that its first day is the same all year.
     */
    private static Optional<FeedSeries> series(
            Stretch stretch, List<Moment> moments, LocalDate from, LocalDate to, Gone each, FeedPractice told, Say say) {
        var timing = stretch.timing();
        var rule = !each.planned().absent().isEmpty() ? Optional.<Recurrence>empty() : timing.recurrence().filter(FeedSeries::isKnown);
        var days = rule.filter(known -> from.isBefore(to)).map(known -> known.dates(from, to)).orElse(List.of());
        if (days.size() < 2) {
            return Optional.empty();
        }
        var through = each.through().isBefore(stretch.through()) ? each.through() : stretch.through();
        var plain = moments.stream().filter(moment -> !isOther(moment)).toList();
        boolean isAlike = moments.stream().map(moment -> moment.occurrence().original()).sorted().toList().equals(days)
            && plain.stream().noneMatch(moment -> moment.occurrence().isShifted())
            && plain.stream().allMatch(moment -> Objects.equals(moment.hours(), timing.hours()))
            && plain.stream().map(moment -> because(moment, say)).distinct().count() <= 1;
        var first = timing.occurrences(days.get(0), days.get(0).plusDays(1), each.planned().working()).stream()
            .filter(occurrence -> occurrence.original().equals(days.get(0))).findFirst();
        return !isAlike || first.isEmpty() ? Optional.empty() : Optional.of(new FeedSeries(stretch.name(), new FeedEvent(told.at(timing.hours()),
            first.get(), plain.isEmpty() ? "" : because(plain.get(0), say), first.get().original().isAfter(through)), rule.get(), through,
            moments.stream().filter(moment -> isOther(moment) && !moment.occurrence().original().isAfter(through))
                .map(moment -> event(moment, through, told, say)).toList()));
    }

    private static boolean isOther(Moment moment) {
        return moment.isCancelled() || moment.isMoved();
    }

    private static FeedEvent event(Moment moment, LocalDate through, FeedPractice told, Say say) {
        boolean isCancelled = moment.isCancelled() || moment.occurrence().original().isAfter(through);
        return new FeedEvent(told.at(moment.hours()), moment.occurrence(), because(moment, say), isCancelled);
    }

    /** A day that is not agreed has no place in a calendar; of what is told time by time a year back is enough. */
    private static boolean isTold(Moment moment, LocalDate today) {
        return moment.occurrence().isExact() && moment.occurrence().touches(today.minusYears(YEARS_BACK), LocalDate.MAX);
    }

    private static String because(Moment moment, Say say) {
        var because = Objects.requireNonNullElse(moment.because(say), "");
        return moment.isCalledOff() ? (because + "\n" + moment.fact().note()).strip() : because;
    }

    private static FeedPractice told(Planned planned, String address, Map<UUID, String> names, Say say) {
        var practice = planned.practice();
        return new FeedPractice(
                planned.id().toString(), planned.title(), description(planned, names, say), practice.where(),
                address + planned.place(), practice.ring(), planned.revision(), planned.changed(),
                Objects.requireNonNull(planned.timing()).hours());
    }

    private static String description(Planned planned, Map<UUID, String> names, Say say) {
        var practice = planned.practice();
        var who = Stream.of(planned.role(), names.get(planned.organisation())).filter(Objects::nonNull).toList();
        var with = practice.participants().stream().map(names::get).filter(Objects::nonNull).toList();
        return Stream.of(
                practice.why(), practice.how(), say.text("clock.feed-who", "who", String.join(", ", who)),
                with.isEmpty() ? "" : say.text("clock.feed-with", "names", say.list(with)))
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    }
}
