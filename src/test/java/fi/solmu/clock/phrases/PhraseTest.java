package fi.solmu.clock.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fi.solmu.clock.dates.RuleRefused;
import fi.solmu.clock.dates.Timing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void capitals_spaces_dashes_and_commas_make_no_difference(String language) {
        for (var line : Corpus.of(language).lines()) {
            var meant = Phrase.read(line.phrase(), language);
            boolean rule = line.phrase().startsWith("FREQ");
            for (var again : Stream.of(line.phrase().toUpperCase(Locale.ROOT), "  " + line.phrase() + " ", line.phrase().replace(' ', '\u00A0'),
                    rule ? line.phrase() : line.phrase().replace(" ", "   ").replace("–", "‑"), rule ? line.phrase() : line.phrase().replace(",", " , ,")).toList()) {
                assertThat(Phrase.read(again, language)).as(again).isEqualTo(meant);
            }
        }
    }

    /** Its first week may begin in the December before, and its last end in the January after. */
    @Test
    void a_week_of_a_year_is_of_its_year_of_weeks() {
        assertThat(days("viikon 1 maanantai 2030", "fi")).containsExactly(LocalDate.of(2029, 12, 31));
        assertThat(days("viikon 53 perjantai 2026", "fi")).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(days("fredag vecka 53 2026", "sv")).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(days("Monday of week 1 2030", "en")).containsExactly(LocalDate.of(2029, 12, 31));
        for (var phrase : List.of("viikko 53 2027", "viikon 53 perjantai 2027")) {
            assertThatThrownBy(() -> Phrase.read(phrase, "fi")).as(phrase).isInstanceOf(RuleRefused.class).hasMessageContaining("clock.week-missing");
        }
    }

    @ParameterizedTest
    @CsvSource({"joka 0. viikko,fi", "joka 0. maanantai,fi", "joka 0. kuukausi,fi", "every 0 weeks,en", "var 0 vecka,sv"})
    void nothing_comes_every_nought(String phrase, String language) {
        assertThatThrownBy(() -> Phrase.read(phrase, language)).isInstanceOf(Misread.class);
    }

    private static List<LocalDate> days(String phrase, String language) {
        return Phrase.read(phrase, language).recurrence().orElseThrow().dates(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));
    }

    /** In the middle of words that mean something together it is the rest of them that is no longer understood. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void a_strange_word_is_never_passed_over(String language) {
        int named = 0, all = 0;
        for (var line : Corpus.of(language).lines()) {
            if (line.phrase().startsWith("FREQ")) {
                continue;
            }
            var words = List.of(line.phrase().split(" "));
            for (int i = 0; i <= words.size(); i++) {
                var phrase = Stream.of(words.subList(0, i), List.of("hölmölä"), words.subList(i, words.size())).flatMap(List::stream)
                    .collect(Collectors.joining(" "));
                var misread = catchThrowableOfType(Misread.class, () -> Phrase.read(phrase, language));
                assertThat(misread).as(phrase).isNotNull();
                named += misread.faults().get(0).arguments()[1].equals("hölmölä") ? 1 : 0;
                all++;
            }
        }
        assertThat(named).isGreaterThan(all * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fi | joka päivä parittomilla viikoilla                | clock.phrase-loose
        fi | sovitaan myöhemmin, 10 kertaa                    | clock.phrase-loose
        fi | joka vuosi 15.3.2027                             | clock.phrase-together
        fi | joka toinen vuosi 1.8.–30.9.                     | clock.phrase-together
        fi | kaksi kertaa vuodessa viikolla 8                 | clock.phrase-together
        fi | joka kuun vuoden viimeinen työpäivä              | clock.phrase-together
        fi | maaliskuun 1. maanantai ja lokakuun 3. maanantai | clock.phrase-together
        fi | 9.10–10.11                                       | clock.phrase-vague
        fi | kesä                                             | clock.phrase-vague
        fi | 15.3.27                                          | clock.phrase-word
        fi | 30.2.2027                                        | clock.phrase-no-day
        fi | 31.2.                                            | clock.phrase-no-day
        fi | viikko 54                                        | clock.phrase-none
        fi | kuun 6. maanantai                                | clock.phrase-none
        fi | kuun 24. työpäivä                                | clock.phrase-none
        fi | joka tunti                                       | clock.rule-too-often
        fi | pääsiäinen -49 päivää                            | clock.phrase-loose
        fi | 24.12. -3 päivää                                 | clock.phrase-loose
        fi | pääsiäinen +1 päivä                              | clock.phrase-loose
        en | Easter -2 days                                   | clock.phrase-loose
        sv | tre gånger om dagen                              | clock.rule-too-often
        en | twice a day                                      | clock.rule-too-often
        en | Feb 31                                           | clock.phrase-no-day
        en | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO                  | clock.phrase-needs-start
        fi | joka 500. viikko tiistaisin 1.9.2026 alkaen      | clock.phrase-word
        fi | tiistaisin ja                                    | clock.phrase-loose
        fi | 20.8. ja 25.10.                                  | clock.phrase-needs-practices
        fi | ti 8.9. klo 13                                   | clock.phrase-needs-year
        sv | i dag                                            | clock.phrase-loose
        sv | om två veckor på tisdagar                        | clock.phrase-word
        en | in two weeks on Tuesdays                         | clock.phrase-loose
        en | next Monday                                      | clock.phrase-loose
        en | every second Tuesday in March                    | clock.phrase-needs-start
        """)
    void what_is_told_is_never_dropped_in_silence(String language, String phrase, String key) {
        assertThatThrownBy(() -> Phrase.read(phrase, language)).hasMessage(key);
    }

    @Test
    void without_a_day_nothing_is_given_one() {
        for (var phrase : List.of("syyskuussa", "viikolla 42", "kuukausittain", "joka viikko", "huhtikuussa 2027", "kaksi kertaa vuodessa, maaliskuussa ja lokakuussa")) {
            assertThat(Phrase.read(phrase, "fi").isExact()).as(phrase).isFalse();
        }
        assertThat(Phrase.read("joka kuun 2. maanantai eikä heinäkuussa", "fi"))
            .isEqualTo(Timing.byRule("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12;BYDAY=2MO"));
    }

    @Test
    void nothing_that_is_thrown_at_it_takes_long_or_breaks_it() {
        var lot = new Random(5);
        var words = Stream.of("fi", "sv", "en").flatMap(language -> Corpus.of(language).lines().stream())
            .flatMap(line -> Stream.of(line.phrase().split(" "))).distinct().toList();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 20_000; i++) {
                var phrase = Stream.generate(() -> words.get(lot.nextInt(words.size()))).limit(1 + lot.nextInt(9)).collect(Collectors.joining(" "));
                readOrRefused(phrase, List.of("fi", "sv", "en").get(i % 3));
            }
            for (var part : List.of("joka ", "1. ja ", "15.3., ", "– ", "klo 9 ", "( ", "1", "ma ja ", "toiseksi ", "9999999999 ", "\uD83D\uDE00", "\u0000", "a\u0301")) {
                readOrRefused(part.repeat(9_999 / part.length()), "fi");
            }
        });
        assertThatThrownBy(() -> Phrase.read("1. ja ".repeat(2000), "fi")).hasMessage("clock.phrase-too-long");
        assertThatThrownBy(() -> Phrase.read(" \u00A0 ", "fi")).hasMessage("clock.phrase-empty");
    }

    @Test
    void days_may_be_counted_from_more_than_holidays() {
        Landmarks accounts = words -> words.equals("tilinpäätöstä") ? Optional.of(new Landmark("X-HOLIDAY=MAY_DAY", DayOfWeek.FRIDAY, null)) : Optional.empty();
        assertThat(Phrase.read("3 työpäivää ennen tilinpäätöstä", "fi", List.of(accounts)))
            .isEqualTo(Timing.byRule("X-HOLIDAY=MAY_DAY;X-OFFSET=-3W"));
    }

    private static void readOrRefused(String phrase, String language) {
        try {
            assertThat(Phrase.read(phrase, language).canonical()).isNotNull();
        } catch (RuleRefused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }
}
