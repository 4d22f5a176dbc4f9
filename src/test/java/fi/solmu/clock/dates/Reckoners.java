package fi.solmu.clock.dates;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;

/** Libraries of others that reckon the dates of a recurrence rule whose first day is one of its dates. */
public enum Reckoners {
    LIB_RECUR {
        @Override
        public Dates rule(String text, LocalDate first) {
            try {
                var rule = new org.dmfs.rfc5545.recur.RecurrenceRule(text);
                var start = new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth());
                return (from, to) -> {
                    var dates = new ArrayList<LocalDate>();
                    var found = rule.iterator(start);
                    if (from.isAfter(first)) {
                        found.fastForward(new DateTime(from.getYear(), from.getMonthValue() - 1, from.getDayOfMonth()));
                    }
                    while (found.hasNext()) {
                        var next = found.nextDateTime();
                        var date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                        if (!date.isBefore(to)) {
                            break;
                        }
                        dates.add(date);
                    }
                    return dates;
                };
            } catch (InvalidRecurrenceRuleException refused) {
                throw new IllegalArgumentException(text, refused);
            }
        }
    },
    BIWEEKLY {
        @Override
        public Dates rule(String text, LocalDate first) {
            var context = new ParseContext();
            context.setVersion(ICalVersion.V2_0);
            RecurrenceRule rule = new RecurrenceRuleScribe().parseText(text, null, new ICalParameters(), context);
            return (from, to) -> {
                var dates = new ArrayList<LocalDate>();
                var found = rule.getDateIterator(new ICalDate(date(first), false), TimeZone.getTimeZone("UTC"));
                if (from.isAfter(first)) {
                    found.advanceTo(date(from));
                }
                while (found.hasNext()) {
                    var date = LocalDate.ofInstant(found.next().toInstant(), ZoneOffset.UTC);
                    if (!date.isBefore(to)) {
                        break;
                    }
                    dates.add(date);
                }
                return dates;
            };
        }
    },
    ICAL4J {
        @Override
        public Dates rule(String text, LocalDate first) {
            var rule = new Recur<LocalDate>(text);
            return (from, to) -> rule.getDates(first, from, to.minusDays(1));
        }
    };

    /** The dates from the first day, included, to the second, excluded. */
    public interface Dates {
        List<LocalDate> between(LocalDate from, LocalDate to);
    }

    public abstract Dates rule(String text, LocalDate first);

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
