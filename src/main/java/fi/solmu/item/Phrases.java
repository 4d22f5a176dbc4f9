package fi.solmu.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the fields of an item say in other languages, and whether that is older than what they say now. */
public record Phrases(List<Phrase> all) {

    public static final Phrases NONE = new Phrases(List.of());

    public Phrases {
        all = List.copyOf(all);
    }

    public Phrases in(String language) {
        return new Phrases(all.stream().filter(each -> each.language().equals(language)).toList());
    }

    /** What the field says in that language, be it old; its own words where there is nothing. */
    public String said(String language, String field, String original) {
        return original.isEmpty() ? "" : of(language, field).findFirst().map(Phrase::said).orElse(original);
    }

    /** The same of many lines. */
    public List<String> lines(String language, String field, List<String> originals) {
        return said(language, field, String.join("\n", originals)).lines().toList();
    }

    /** One of many rows is known by its words: what was said of another is never said of it. */
    public String row(String language, String field, String original) {
        return exact(language, field, original).map(Phrase::said).orElse(original);
    }

    /** The field says something now that was not there when it was translated. */
    public boolean isOld(String language, String field, String... now) {
        return of(language, field).findFirst().isPresent()
            && Stream.of(now).anyMatch(each -> !each.isEmpty() && exact(language, field, each).isEmpty());
    }

    Optional<Phrase> exact(String language, String field, String original) {
        return of(language, field).filter(each -> each.original().equals(original)).findFirst();
    }

    private Stream<Phrase> of(String language, String field) {
        return all.stream().filter(each -> each.language().equals(language) && each.field().equals(field));
    }
}
