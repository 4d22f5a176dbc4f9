package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls in templates: whose parts they use, no words of their own, nothing the content policy or htmx 4 would refuse. */
class TemplatesTest {

    private static final Set<String> SHARED = Set.of("web", "network", "item");
    /** Words that are the same in every language. */
    private static final Set<String> NO_WORDS = Set.of();
    private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\.");
    private static final Pattern TAG = Pattern.compile("<[/!]?([a-zA-Z][\\w-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:@.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Set<String> SPOKEN = Set.of(
            "aria-label", "aria-description", "aria-roledescription", "aria-placeholder", "aria-valuetext", "alt", "title", "placeholder", "label");
    private static final Pattern WORDS_HANDED_OVER = Pattern.compile(
            "\\b(label|title|heading|text|lead|words|hint|aloud|over|answer|emptyHeading|emptyText)\\s*=\\s*\"[^\"]*\\p{L}");
    private static final Pattern SENTENCE = Pattern.compile(".*(\\p{L}[äöåÄÖÅ]|[äöåÄÖÅ]|\\p{Lu}\\p{Ll}{2,}).*");

    @Test
    void templates_use_only_the_parts_of_their_own_module_and_the_shared_ones() {
        faults(template -> CALL.matcher(template.text()).results().map(call -> call.group(1))
            .filter(module -> !SHARED.contains(module) && !module.equals(template.module()) && !template.module().equals("home")));
    }

    @Test
    void templates_have_no_words_of_their_own() {
        faults(template -> TemplateParts.of(template.text()).markup().stream().flatMap(TemplatesTest::words));
        faults(template -> TemplateParts.of(template.text()).java().stream().flatMap(java -> Stream.concat(
                WORDS_HANDED_OVER.matcher(java).results().map(found -> found.group()),
                Sources.literals(java).stream().filter(literal -> SENTENCE.matcher(literal).matches()))));
    }

    @Test
    void planted_words_are_caught() {
        assertThat(words("<p>Julkaise</p>")).containsExactly("Julkaise");
        assertThat(words("<img alt=\"kuva\">")).containsExactly("alt=\"kuva\"");
        assertThat(words("<p class=\"note\">" + TemplateParts.COMPUTED + " · </p>")).isEmpty();
        var parts = TemplateParts.of("@template.web.sheet(heading = page.t(\"a.b\"), body = @`<p>${x} Bare</p>`)\n@if(a)<b>bold</b>@endif");
        assertThat(parts.markup().stream().flatMap(TemplatesTest::words)).containsExactly("Bare", "bold");
    }

    @Test
    void nothing_is_styled_or_run_inline() {
        faults(template -> tags(template.text()).filter(tag -> tag.name().equals("style")
                || tag.name().equals("script") && !tag.attributes().contains("src=")
                || tag.has(name -> name.equals("style") || name.matches("on\\w+") || name.startsWith("hx-on") || name.startsWith("@")))
            .map(Tag::toString));
        faults(template -> template.text().contains("javascript:") || template.text().contains("js:") ? Stream.of("js:") : Stream.of());
    }

    @Test
    void nothing_is_written_unescaped() {
        faults(template -> template.text().contains("$unsafe{") ? Stream.of("$unsafe") : Stream.of());
    }

    @Test
    void htmx_is_spoken_as_version_4() throws IOException {
        var gone = wordsOfHtmx2();
        assertThat(gone).contains("hx-ext", "hx-params", "sse-connect", "hx-disabled-elt");
        faults(template -> tags(template.text()).filter(tag -> tag.has(gone::contains)).map(Tag::toString));
    }

    @Test
    void every_form_that_changes_something_proves_where_it_comes_from() {
        faults(template -> Pattern.compile("(?s)<form(?=[^>]*method=\"post\").*?</form>").matcher(template.text()).results()
            .map(form -> form.group()).filter(form -> !form.contains("@template.web.hidden(")));
    }

    private record Tag(String name, String attributes) {

        boolean has(java.util.function.Predicate<String> attribute) {
            return ATTRIBUTE.matcher(attributes).results().anyMatch(found -> attribute.test(found.group(1)));
        }
    }

    /** The left column of "Words that changed", but for those that the right one gives a new meaning. */
    private static Set<String> wordsOfHtmx2() throws IOException {
        var gone = new TreeSet<String>();
        var now = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("docs/htmx.md"))) {
            var columns = line.split("\\|");
            if (line.startsWith("|") && columns.length > 2) {
                Pattern.compile("`((?:hx|sse)-[\\w-]+)`").matcher(columns[1]).results().forEach(word -> gone.add(word.group(1)));
                Pattern.compile("`((?:hx|sse)-[\\w-]+)`").matcher(columns[2]).results().forEach(word -> now.add(word.group(1)));
            }
        }
        gone.removeAll(now);
        return gone;
    }

    private static Stream<Tag> tags(String template) {
        return TemplateParts.of(template).markup().stream()
            .flatMap(markup -> TAG.matcher(markup).results())
            .filter(found -> !found.group().startsWith("</"))
            .map(found -> new Tag(found.group(1), found.group(2)));
    }

    private static Stream<String> words(String markup) {
        var bare = Stream.of(TAG.matcher(markup).replaceAll("\n").replaceAll("&\\w+;", "").split("[\\n" + TemplateParts.COMPUTED + "]"))
            .map(String::strip).filter(TemplatesTest::isWord);
        var spoken = TAG.matcher(markup).results()
            .flatMap(tag -> ATTRIBUTE.matcher(tag.group(2)).results())
            .filter(attribute -> SPOKEN.contains(attribute.group(1)) && isWord(attribute.group(2)))
            .map(attribute -> attribute.group());
        return Stream.concat(bare, spoken);
    }

    private static boolean isWord(String text) {
        return !NO_WORDS.contains(text) && text.chars().anyMatch(Character::isLetter);
    }

    private static void faults(Function<Sources.Source, Stream<String>> in) {
        List<String> faults = new ArrayList<>();
        Sources.in(Sources.TEMPLATES, ".jte").forEach(template -> in.apply(template).forEach(fault -> faults.add(template + ": " + fault)));
        assertThat(faults).isEmpty();
    }
}
