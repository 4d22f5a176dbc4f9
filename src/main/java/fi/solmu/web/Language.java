package fi.solmu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language Solmu speaks, by the name it has for itself. */
public record Language(String code, String name) {

    public static final List<Language> ALL =
            List.of(new Language("fi", "Suomi"), new Language("sv", "Svenska"), new Language("en", "English"));

    /** The name of a language by its code; a code that is none of ours is its own name. */
    public static String name(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).map(Language::name).findFirst().orElse(code);
    }

    public @Nullable String current(Page page) {
        return code.equals(page.say().language()) ? "true" : null;
    }
}
