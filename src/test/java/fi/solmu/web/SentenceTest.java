package fi.solmu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Locale FINNISH = Locale.forLanguageTag("fi-FI");
    private static final Object[][] VALUES = {
        {"sana", "{n} ja 'lainaus'", ""}, {0, 1, 2}, {1, 1, 1}, {99, 100, 12345}, {-1, "muu", 7L}, {null, null, null}};

    @Test
    void every_sentence_says_what_the_message_format_says() {
        var messages = new Messages();
        for (var language : Messages.LANGUAGES) {
            messages.of(language.getLanguage()).forEach((key, sentence) -> {
                var names = Pattern.compile("\\{(\\w+)[},]").matcher(sentence.pattern()).results()
                    .map(found -> found.group(1)).distinct().collect(Collectors.toList());
                for (var values : VALUES) {
                    var arguments = new ArrayList<Object>();
                    var named = new HashMap<String, Object>();
                    for (int i = 0; i < names.size(); i++) {
                        arguments.add(names.get(i));
                        arguments.add(values[i % 3]);
                        named.put(names.get(i), values[i % 3]);
                    }
                    assertSame(key, sentence, language, arguments.toArray(), named);
                }
            });
        }
    }

    @Test
    void a_place_nothing_is_told_of_stays_as_it_is() {
        assertThat(new Sentence("Vastaa {who}, {what}", FINNISH).with("who", "Anni")).isEqualTo("Vastaa Anni, {what}")
            .isEqualTo(new MessageFormat("Vastaa {who}, {what}", FINNISH).format(Map.of("who", "Anni")));
    }

    @Test
    void quotes_and_choices_are_left_to_the_message_format() {
        assertThat(new Sentence("Paina '{'{key}'}'", FINNISH).with("key", "s")).isEqualTo("Paina {s}");
        assertThat(new Sentence("{n, plural, one {# kerta} other {# kertaa}}", FINNISH).with("n", 1)).isEqualTo("1 kerta");
        assertThat(new Sentence("{n, plural, one {# kerta} other {# kertaa}}", FINNISH).with("n", 12_000)).contains("000 kertaa");
    }

    private static void assertSame(String key, Sentence sentence, Locale language, Object[] arguments, HashMap<String, Object> named) {
        String expected;
        try {
            expected = new MessageFormat(sentence.pattern(), language).format(named);
        } catch (IllegalArgumentException notANumber) {
            return;
        }
        for (int again = 0; again < 2; again++) {
            assertThat(sentence.with(arguments)).as(key).isEqualTo(expected);
        }
    }
}
