package fi.solmu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the house, as the tests of its walls read them. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java/fi/solmu");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern LITERAL = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*\\{?([^})]*)");

    private Sources() {}

    /** A file, and the module whose folder it stands in; none when it stands above them all. */
    record Source(Path path, String module, String text) {

        String name() {
            return path.getFileName().toString();
        }

        int lines() {
            return (int) text.lines().count();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    static List<Source> in(Path root, String ending) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted()
                .map(file -> read(root, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words between quotes in Java, plain or in text blocks; comments are left out. */
    static List<String> literals(String java) {
        return LITERAL.matcher(java).results()
            .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
            .filter(literal -> literal != null)
            .toList();
    }

    static Set<String> modules() {
        var modules = new TreeSet<String>();
        in(JAVA, "package-info.java").forEach(file -> modules.add(file.module()));
        return modules;
    }

    /** What the module says it may use. */
    static Set<String> allowed(String module) {
        var allowed = new TreeSet<String>();
        var info = JAVA.resolve(module).resolve("package-info.java");
        if (Files.exists(info)) {
            var found = ALLOWED.matcher(read(JAVA, info).text());
            if (found.find()) {
                allowed.addAll(literals(found.group(1)));
            }
        }
        return allowed;
    }

    private static Source read(Path root, Path file) {
        try {
            var within = root.relativize(file);
            return new Source(file, within.getNameCount() > 1 ? within.getName(0).toString() : "", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
