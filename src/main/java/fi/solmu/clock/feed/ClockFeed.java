package fi.solmu.clock.feed;

import fi.solmu.clock.GonePractices;
import fi.solmu.clock.GonePractices.Gone;
import fi.solmu.clock.Moment;
import fi.solmu.clock.Planned;
import fi.solmu.clock.Practices;
import fi.solmu.clock.dates.Recurrence;
import fi.solmu.network.Organisation;
import fi.solmu.network.Organisations;
import fi.solmu.web.Say;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
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
        var series = series(each.planned(), each.through(), told, say);
        return series.isPresent() ? List.of(series.get()) : events(each.planned(), each.through(), told, say);
    }

    /**
     * Where every time is as a rule says that all calendars read alike, but for those that were moved or are left out. From a first of January
     * on, so that its first day is the same all year.
     */
    private Optional<FeedSeries> series(Planned planned, LocalDate through, FeedPractice told, Say say) {
        var today = practices.today();
        LocalDate from = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1), to = today.plusYears(YEARS_AHEAD);
        var timing = planned.timing();
        var rule = timing == null || !planned.practice().course().earlier().isEmpty() || !planned.absent().isEmpty() ? Optional.<Recurrence>empty()
            : timing.recurrence().filter(FeedSeries::isKnown);
        var days = rule.map(each -> each.dates(from, to)).orElse(List.of());
        if (days.size() < 2) {
            return Optional.empty();
        }
        var moments = planned.moments(from, to);
        var plain = moments.stream().filter(moment -> !isOther(moment)).toList();
        boolean isAlike = moments.stream().map(moment -> moment.occurrence().original()).sorted().toList().equals(days)
            && plain.stream().noneMatch(moment -> moment.occurrence().isShifted())
            && plain.stream().allMatch(moment -> Objects.equals(moment.hours(), told.hours()))
            && plain.stream().map(moment -> because(moment, say)).distinct().count() <= 1;
        var first = timing.occurrences(from, to, planned.working()).get(0);
        return !isAlike ? Optional.empty() : Optional.of(new FeedSeries(
            new FeedEvent(told, first, plain.isEmpty() ? "" : because(plain.get(0), say), first.original().isAfter(through)), rule.get(), through,
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

    /** A day that is not agreed has no place in a calendar. */
    private List<FeedEvent> events(Planned planned, LocalDate through, FeedPractice told, Say say) {
        var today = practices.today();
        return planned.moments(today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD)).stream()
            .filter(moment -> moment.occurrence().isExact())
            .map(moment -> event(moment, through, told, say))
            .toList();
    }

    private static String because(Moment moment, Say say) {
        return Objects.requireNonNullElse(moment.because(say), "");
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
