package fi.solmu.clock.phrases;

import java.time.DayOfWeek;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** A day of each year that others are counted from, by its rule; its weekday, or its date, where that is always the same. */
public record Landmark(String rule, @Nullable DayOfWeek weekday, @Nullable MonthDay fixed) {}
