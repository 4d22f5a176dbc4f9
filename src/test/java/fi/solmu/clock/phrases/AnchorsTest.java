package fi.solmu.clock.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fi.solmu.clock.dates.AroundAnchor.Day;
import fi.solmu.clock.dates.Occurrence;
import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.web.Messages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

    private static final UUID ACCOUNTS = new UUID(0, 3), BUDGET = new UUID(0, 4), ODD = new UUID(0, 5);
    private static final List<Anchors.Name> NAMES = List.of(
        new Anchors.Name(ACCOUNTS, "VK-3", "Tilinpäätös"), new Anchors.Name(BUDGET, "VK-4", "Budjettikokous"),
        new Anchors.Name(ODD, "VK-5", "Mitä? 50 % – valtuusto, klo 9 (B-2) / II"), new Anchors.Name(new UUID(0, 6), "VK-6", "Viikko 42"),
        new Anchors.Name(new UUID(0, 7), "VK-7", "Bokslut"), new Anchors.Name(new UUID(0, 8), "VK-8", "Budget meeting"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fi | 3 työpäivää ennen tilinpäätöstä            | -3W | 3
        fi | 3 työpäivää ennen VK-3                     | -3W | 3
        fi | 3 työpäivää ennen: vk-3 Tilinpäätös        | -3W | 3
        fi | 2 viikkoa ennen budjettikokousta           | -14 | 4
        fi | viikko budjettikokouksen jälkeen           | 7   | 4
        fi | 5 päivää tilinpäätöksen jälkeen            | 5   | 3
        sv | 3 arbetsdagar före bokslutet               | -3W | 7
        sv | 10 dagar efter VK-4                        | 10  | 4
        en | 3 working days before the budget meeting   | -3W | 8
        en | 1 day after VK-3 Tilinpäätös               | 1   | 3
        """)
    void days_are_counted_from_a_practice_by_its_code_or_title(String language, String phrase, String offset, int anchor) {
        var anchors = new Anchors(NAMES);
        assertThat(Phrase.read(phrase, language, List.of(anchors)).rule()).isEqualTo("X-ANCHOR=NONE;X-OFFSET=" + offset);
        assertThat(anchors.found()).containsExactly(new UUID(0, anchor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void what_is_said_of_it_reads_back_as_itself(String language) {
        var say = new Messages().in(Locale.forLanguageTag(language));
        for (var name : NAMES) {
            for (var rule : List.of("-3W", "3W", "-1W", "1", "-14", "180", "-180W")) {
                for (var more : List.of(Map.<String, Object>of(), Map.of("time", "9.00–11.30", "shift", "preceding"), Map.of("span", 3, "until", "2041-05-31"))) {
                    var fields = new HashMap<String, Object>(more);
                    fields.put("rule", "X-ANCHOR=NONE;X-OFFSET=" + rule);
                    var timing = Timing.of(fields);
                    var said = new Spoken(say, name.words()).timing(timing);
                    var anchors = new Anchors(NAMES);
                    assertThat(Phrase.read(said, language, List.of(anchors))).as(said).isEqualTo(timing.canonical());
                    assertThat(anchors.found()).as(said).containsExactly(name.id());
                }
            }
        }
    }

    @Test
    void what_names_no_practice_or_two_is_refused_with_the_word() {
        var two = List.of(new Anchors.Name(ACCOUNTS, "VK-3", "Tilinpäätös"), new Anchors.Name(BUDGET, "VK-4", "Tilinpäätös"));
        assertThatThrownBy(() -> Phrase.read("3 työpäivää ennen tilinpäätöstä", "fi", List.of(new Anchors(two)))).hasMessage("clock.phrase-vague");
        for (var phrase : List.of("3 työpäivää ennen VK-99", "3 työpäivää ennen valtuustoa", "VK-3 joka tiistai", "3 työpäivää ennen VK-3 ja VK-4")) {
            assertThatThrownBy(() -> Phrase.read(phrase, "fi", List.of(new Anchors(NAMES)))).as(phrase).isInstanceOf(Misread.class);
        }
        assertThatThrownBy(() -> Phrase.read("3 kuukautta ennen VK-3", "fi", List.of(new Anchors(NAMES)))).hasMessage("clock.phrase-needs-length");
        assertThatThrownBy(() -> Phrase.read("ma ennen VK-3", "fi", List.of(new Anchors(NAMES)))).hasMessage("clock.phrase-needs-dates");
        assertThatThrownBy(() -> Phrase.read("VK-3", "fi", List.of(new Anchors(NAMES)))).isInstanceOf(RuleRefused.class);
    }

    @Test
    void a_time_is_known_by_the_day_that_was_named_and_is_held_by_the_day_that_was_accepted() {
        var timing = Timing.byRule("X-ANCHOR=20261012/20261019,20270131;X-OFFSET=-3W");
        assertThat(timing.occurrences(day("2026-10-01"), day("2027-03-01"), WorkingDays.FINNISH))
            .extracting(Occurrence::original, Occurrence::first)
            .containsExactly(tuple(day("2026-10-07"), day("2026-10-14")),
                tuple(day("2027-01-27"), day("2027-01-27")));
        assertThat(timing.occurrences(day("2026-10-07"), day("2026-10-14"), WorkingDays.FINNISH)).isEmpty();
        assertThat(timing.anchoredOn(List.of(new Day(day("2030-05-06"), day("2030-05-06")))).rule()).isEqualTo("X-ANCHOR=20300506;X-OFFSET=-3W");
        assertThat(Timing.byRule("X-ANCHOR=NONE;X-OFFSET=5").occurrences(2027)).isEmpty();
        for (var wrong : List.of("X-ANCHOR=20261301;X-OFFSET=1", "X-ANCHOR=20261012", "X-ANCHOR=20261012;X-OFFSET=0", "X-ANCHOR=20261012;X-OFFSET=999",
                "X-ANCHOR=20261012/;X-OFFSET=1", "X-ANCHOR=20261012;FREQ=DAILY;X-OFFSET=1", "X-ANCHOR=A/B;X-OFFSET=1")) {
            assertThatThrownBy(() -> Timing.byRule(wrong)).as(wrong).isInstanceOf(RuleRefused.class);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
