package fi.solmu.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.web.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTimingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        months  | way=months;months=2,9                                    | months=2,9
        weeks   | way=weeks;weeks=42,43                                    | weeks=42,43
        weeks   | way=weeks;weeks=42;week_day=MO                           | rule=FREQ=YEARLY!BYWEEKNO=42!BYDAY=MO
        day     | way=day;day=15                                           | rule=FREQ=MONTHLY!BYMONTHDAY=15
        day     | way=day;day=31;months=1,3                                | rule=FREQ=YEARLY!BYMONTH=1,3!BYMONTHDAY=31!SKIP=BACKWARD
        day     | way=day;day=-1                                           | rule=FREQ=MONTHLY!BYMONTHDAY=-1
        weekday | way=weekday;nth=2;weekday=TU;months=3,10                 | rule=FREQ=YEARLY!BYMONTH=3,10!BYDAY=2TU
        weekday | way=weekday;nth=-1;weekday=TH                            | rule=FREQ=MONTHLY!BYDAY=-1TH
        workday | way=workday;workday=-1                                   | rule=FREQ=MONTHLY!X-WORKDAY=-1
        workday | way=workday;workday=1;months=8                           | rule=FREQ=YEARLY!BYMONTH=8!X-WORKDAY=1
        every   | way=every;every=1;weekdays=WE;months=1,2                 | rule=FREQ=WEEKLY!INTERVAL=1!BYDAY=WE;months=1,2
        every   | way=every;every=2;weekdays=MO,TH;from=2026-01-05         | rule=FREQ=WEEKLY!INTERVAL=2!BYDAY=MO,TH;from=2026-01-05
        open    | way=open                                                 | open=true
        rule    | way=rule;rule=X-HOLIDAY=EASTER!X-OFFSET=-3W              | rule=X-HOLIDAY=EASTER!X-OFFSET=-3W
        """)
    void what_is_asked_is_kept_and_comes_back_as_it_was_asked(String way, String asked, String kept) {
        var sent = map(asked);
        assertThat(AskedTiming.kept(sent)).isEqualTo(map(kept));
        var back = AskedTiming.asked(AskedTiming.kept(sent));
        assertThat(back.get("way")).isEqualTo(way);
        sent.forEach((name, value) -> assertThat(String.valueOf(back.get(name))).as(name).isEqualTo(String.valueOf(value)));
    }

    @Test
    void a_rule_too_fine_for_the_plain_ways_stays_a_rule() {
        for (var rule : List.of("FREQ=MONTHLY;BYDAY=1MO,3FR", "FREQ=WEEKLY;X-WEEKS=ODD;BYDAY=TU", "FREQ=MONTHLY;BYDAY=2MO;COUNT=4",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=1WE,2WE", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")) {
            var kept = rule.contains("COUNT") ? Map.<String, Object>of("rule", rule, "from", "2026-01-01") : Map.<String, Object>of("rule", rule);
            assertThat(AskedTiming.asked(kept)).containsEntry("way", "rule").containsEntry("rule", rule);
        }
    }

    @Test
    void months_that_narrow_a_rule_become_the_months_of_a_plain_one() {
        var asked = AskedTiming.asked(Map.of("rule", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "months", List.of(2, 4, 6)));
        assertThat(asked).containsEntry("way", "weekday").containsEntry("nth", "1").containsEntry("months", List.of("2", "4", "6"));
    }

    @Test
    void weekly_work_says_on_which_weekday_and_from_which_week() {
        assertRefused(map("way=every;every=1"), "timing.weekdays");
        assertRefused(map("way=every;every=2;weekdays=MO"), "timing.from");
    }

    @Test
    void a_form_that_chooses_nothing_keeps_nothing() {
        assertThat(AskedTiming.kept(Map.of("way", "months", "months", List.of(), "span", "1", "shift", "none", "time", ""))).isEmpty();
    }

    private static void assertRefused(Map<String, Object> asked, String field) {
        assertThatThrownBy(() -> AskedTiming.kept(asked)).isInstanceOfSatisfying(Refused.class,
            refused -> assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly(field));
    }

    private static Map<String, Object> map(String text) {
        var map = new HashMap<String, Object>();
        for (var part : text.strip().split(";")) {
            var name = part.substring(0, part.indexOf('='));
            var value = part.substring(part.indexOf('=') + 1).replace('!', ';');
            map.put(name, List.of("months", "weeks", "weekdays").contains(name) ? List.of(value.split(",")) : value);
        }
        return map;
    }
}
