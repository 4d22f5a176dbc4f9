package fi.solmu.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every sentence of the product, in Finnish, Swedish and English; one file a module and language. */
@Component
public class Messages {

    public static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("fi-FI"), Locale.forLanguageTag("sv-FI"), Locale.forLanguageTag("en-GB"));

    private final Map<String, Map<String, Sentence>> byLanguage = new HashMap<>();
    private final Map<String, Say> says = new HashMap<>();

    public Messages() {
        for (var language : LANGUAGES) {
            var sentences = read(language);
            byLanguage.put(language.getLanguage(), sentences);
            says.put(language.getLanguage(), new Say(language, sentences));
        }
    }

    /** The nearest language we speak; Finnish when there is none. */
    public Say in(Locale locale) {
        return says.getOrDefault(locale.getLanguage(), says.get("fi"));
    }

    public Map<String, Sentence> of(String language) {
        return Map.copyOf(byLanguage.get(language));
    }

    private static Map<String, Sentence> read(Locale language) {
        var sentences = new HashMap<String, Sentence>();
        for (var file : files("classpath*:messages/*_" + language.getLanguage() + ".properties")) {
            var properties = new Properties();
            try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, pattern) -> sentences.put((String) key, new Sentence((String) pattern, language)));
        }
        return sentences;
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
