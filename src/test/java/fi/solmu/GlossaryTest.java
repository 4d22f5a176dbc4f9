package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.item.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of GLOSSARY.md stand where it says they stand. */
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    @Test
    void every_name_exists() throws IOException {
        var known = known();
        assertThat(rows().flatMap(row -> NAME.matcher(row[4]).results().map(found -> found.group(1))).filter(name -> !known.contains(name)))
            .isEmpty();
    }

    @Test
    void every_kind_is_explained() throws IOException {
        var text = rows().map(row -> row[4]).collect(Collectors.joining());
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(text).containsAnyOf("`Kind." + kind.name() + "`", "`" + kind.word() + "`"));
    }

    @Test
    void every_row_has_its_five_columns_and_no_term_comes_twice() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(rows().map(row -> row[0])).doesNotHaveDuplicates();
    }

    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("GLOSSARY.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
            .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toArray(String[]::new));
    }

    private static Set<String> known() {
        var known = new TreeSet<String>();
        Sources.in(Sources.JAVA, ".java").forEach(file -> known.add(file.name().replace(".java", "")));
        Sources.in(Sources.MIGRATIONS, ".sql").forEach(file -> known.addAll(
                Pattern.compile("(?m)^create (?:table|view) (\\w+)").matcher(file.text()).results().map(made -> made.group(1)).toList()));
        List.of(Kind.values()).forEach(kind -> known.add("Kind." + kind.name()));
        return known;
    }
}
