package fi.solmu.clock.inward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.solmu.clock.dates.Timing;
import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.phrases.Phrase;
import fi.solmu.item.tables.Delimited;
import fi.solmu.web.Messages;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyClockTest {

    @ParameterizedTest
    @ValueSource(strings = {"leadership", "school", "supervisor", "winter"})
    void a_ready_clock_says_the_same_times_in_three_languages_and_holds_any_year(String name) {
        var finnish = rows(name, "fi");
        assertThat(finnish.size() - 1).isBetween(8, 15);
        var times = times(finnish, "fi");
        assertThat(times(rows(name, "sv"), "sv")).isEqualTo(times);
        assertThat(times(rows(name, "en"), "en")).isEqualTo(times);
        for (int year = 2026; year < 2045; year++) {
            for (var timing : times) {
                assertThat(timing.occurrences(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), WorkingDays.FINNISH))
                    .as(timing + " " + year).isNotEmpty();
            }
        }
        assertThat(times).allMatch(timing -> timing.from() == null && timing.until() == null);
        for (var language : List.of("sv", "en")) {
            var other = rows(name, language);
            for (int row = 1; row < finnish.size(); row++) {
                assertThat(other.get(row)).hasSize(4).noneMatch(String::isBlank).doesNotContainAnyElementsOf(finnish.get(row));
            }
        }
    }

    /** What an empty table says that may be written there is understood. */
    @ParameterizedTest
    @CsvSource({"fi, pääsiäistä, roolin", "sv, påsk, roll", "en, Easter, role"})
    void the_examples_of_an_empty_table_can_be_written(String language, String feast, String role) {
        var says = say(language).text("practice.paste-takes.timing");
        var examples = Pattern.compile("[”“]([^”]+)”").matcher(says).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSize(5).anyMatch(example -> example.endsWith(feast));
        for (var example : examples) {
            assertThatCode(() -> Phrase.read(example, language)).as(example).doesNotThrowAnyException();
        }
        assertThat(say(language).text("item.paste-takes.role").split(" ")).contains(role);
    }

    private static List<Timing> times(List<List<String>> rows, String language) {
        return rows.stream().skip(1).map(row -> Phrase.read(row.get(1), language)).toList();
    }

    private static List<List<String>> rows(String name, String language) {
        return Delimited.rows(new ReadyClock(name, say(language)).table(), '\t');
    }

    private static Say say(String language) {
        return new Messages().in(Messages.LANGUAGES.stream().filter(each -> each.getLanguage().equals(language)).findFirst().orElse(Locale.ROOT));
    }
}
