package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house stays small in its parts, and its names say what things are. */
class NamesTest {

    private static final Pattern EMPTY_NAME = Pattern.compile(
            ".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto|VO|Entity|Mapper|Facade|Base|Common)|(Abstract|Base|Common).*");
    private static final Path STATIC = Path.of("src/main/resources/static");

    @Test
    void no_name_says_only_that_something_serves_or_manages() {
        assertThat(java().map(source -> source.name().replace(".java", "")))
            .filteredOn(name -> EMPTY_NAME.matcher(name).matches()).isEmpty();
    }

    @Test
    void files_are_short_enough_to_be_read_at_one_sitting() {
        assertThat(longerThan(200, java().toList())).isEmpty();
        assertThat(longerThan(60, Sources.in(Sources.TEMPLATES, ".jte"))).isEmpty();
        assertThat(longerThan(150, Sources.in(STATIC, ".css"))).isEmpty();
        assertThat(longerThan(80, Sources.in(STATIC.resolve("js"), ".js"))).isEmpty();
        assertThat(longerThan(60, Sources.in(Path.of("bin"), ""))).isEmpty();
    }

    @Test
    void lines_fit_the_window() {
        assertThat(java().flatMap(source -> source.text().lines().filter(line -> line.length() > 150).map(line -> source + ": " + line)))
            .isEmpty();
    }

    @Test
    void what_is_public_says_what_it_is() {
        assertThat(java().filter(source -> source.text().contains("\npublic ") && !source.text().contains("*/\n")).map(Source::toString))
            .isEmpty();
    }

    @Test
    void nothing_waits_in_comments() {
        assertThat(java().filter(source -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b").matcher(source.text()).find()).map(Source::toString))
            .isEmpty();
    }

    @Test
    void a_module_has_one_word_for_its_migrations_templates_and_messages() {
        for (var place : Map.of("migrations", Sources.in(Sources.MIGRATIONS, ".sql"), "templates", Sources.in(Sources.TEMPLATES, ".jte")).entrySet()) {
            assertThat(place.getValue()).as(place.getKey()).allSatisfy(file -> assertThat(Sources.modules()).contains(file.module()));
        }
        assertThat(Sources.in(Sources.MIGRATIONS, ".sql")).allSatisfy(file ->
            assertThat(file.name()).matches("(V\\d{8}_\\d{4}|R|afterMigrate)__" + file.module() + "_[a-z_]+\\.sql"));
        assertThat(Sources.in(Sources.MESSAGES, ".properties")).allSatisfy(file ->
            assertThat(Sources.modules()).contains(file.name().replaceFirst("_(fi|sv|en)\\.properties", "")));
    }

    private static Stream<Source> java() {
        return Sources.in(Sources.JAVA, ".java").stream();
    }

    private static List<String> longerThan(int most, List<Source> files) {
        return files.stream().filter(file -> file.lines() > most).map(file -> file + ": " + file.lines()).toList();
    }
}
