package fi.solmu.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When whoever is in a role is on duty: always, in the hours of offices, or by the hours of the week. */
public record Duty(Kind kind, List<Hours> hours) {

    /** An office keeps its holidays and closed days; hours of the week are kept whatever day it is. */
    public enum Kind { ALWAYS, OFFICE, HOURS }

    /** From an hour of a weekday to another; one that is not later is of the day after. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {

        boolean has(LocalDateTime at) {
            var time = at.toLocalTime();
            boolean isOfDay = at.getDayOfWeek() == day && !time.isBefore(from) && (isOverMidnight() || time.isBefore(to));
            return isOfDay || isOverMidnight() && at.getDayOfWeek() == day.plus(1) && time.isBefore(to);
        }

        private boolean isOverMidnight() {
            return !to.isAfter(from);
        }

        public String said() {
            return from + "–" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
        }
    }

    public static final Duty ALWAYS = new Duty(Kind.ALWAYS, List.of());
    public static final Duty OFFICE = new Duty(Kind.OFFICE, List.of());
    static final LocalTime OPENS = LocalTime.of(8, 0), SHUTS = LocalTime.of(16, 0);

    private static final String TIME = "([01]?[0-9]|2[0-4])(?:[.:]([0-5][0-9]))?";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*[-–]\\s*" + TIME);
    private static final int MOST_A_DAY = 4;

    public Duty {
        hours = hours.stream().sorted(Comparator.comparing(Hours::day).thenComparing(Hours::from)).toList();
    }

    /** As it is kept and as files tell it: nothing, "office", or "mon 07:00-15:00, tue 22:00-06:00". */
    public static Optional<Duty> of(String kept) {
        if (kept.isEmpty() || kept.equals("office")) {
            return Optional.of(kept.isEmpty() ? ALWAYS : OFFICE);
        }
        var found = new ArrayList<Hours>();
        for (var each : kept.split(", ", -1)) {
            var day = Stream.of(DayOfWeek.values()).filter(one -> each.startsWith(word(one) + " ")).findFirst();
            var spans = day.flatMap(one -> hours(one, each.substring(4)));
            if (spans.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(spans.get());
        }
        boolean isTooMuch = Stream.of(DayOfWeek.values()).anyMatch(day -> found.stream().filter(each -> each.day == day).count() > MOST_A_DAY);
        return isTooMuch ? Optional.empty() : Optional.of(new Duty(Kind.HOURS, found));
    }

    public String kept() {
        return switch (kind) {
            case ALWAYS -> "";
            case OFFICE -> "office";
            case HOURS -> hours.stream().map(each -> word(each.day) + " " + each.from + "-" + each.to).collect(Collectors.joining(", "));
        };
    }

    /** As people write them: "8–16" or "7.30–11, 22–6"; nothing when they cannot be read. */
    static Optional<List<Hours>> hours(DayOfWeek day, String written) {
        var found = new ArrayList<Hours>();
        for (var each : written.isBlank() ? new String[0] : written.split(",", -1)) {
            var span = SPAN.matcher(each.strip());
            if (!span.matches() || found.size() == MOST_A_DAY) {
                return Optional.empty();
            }
            var from = time(span.group(1), span.group(2));
            var to = time(span.group(3), span.group(4));
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            found.add(new Hours(day, from.get(), to.get()));
        }
        return Optional.of(found);
    }

    /** Midnight may be written at the end of the day. */
    private static Optional<LocalTime> time(String hour, String minute) {
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        int hours = Integer.parseInt(hour);
        return hours == 24 && minutes > 0 ? Optional.empty() : Optional.of(LocalTime.of(hours % 24, minutes));
    }

    static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    public boolean isOn(LocalDateTime at, Predicate<LocalDate> isOpen) {
        return switch (kind) {
            case ALWAYS -> true;
            case OFFICE -> !at.toLocalTime().isBefore(OPENS) && at.toLocalTime().isBefore(SHUTS) && isOpen.test(at.toLocalDate());
            case HOURS -> hours.stream().anyMatch(each -> each.has(at));
        };
    }

    /** The hours of one weekday as a form shows them. */
    public String said(DayOfWeek day) {
        return hours.stream().filter(each -> each.day == day).map(Hours::said).collect(Collectors.joining(", "));
    }

    public String label() {
        return "network.duty-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
