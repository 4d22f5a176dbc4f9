package fi.solmu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What bin/network was asked: a file in or a network out, whose coordinator asks, and under which word. */
record CommandWords(String deed, String what, String file, String email, String word) {

    private static final String USE = """
            bin/network import FILE --as EMAIL [--word WORD]
            bin/network export WORD [FILE] --as EMAIL""";

    /** Nothing when it cannot be understood; why, and how it is used, has then been said. */
    static Optional<CommandWords> read(String... words) {
        var rest = new ArrayList<>(List.of(words));
        var email = taken("--as", rest);
        var word = taken("--word", rest);
        var asked = new CommandWords(at(0, rest), at(1, rest), at(2, rest), email, word);
        var fault = rest.stream().filter(each -> each.startsWith("--")).findFirst().map(each -> "Unknown: " + each)
            .orElseGet(() -> asked.fault(rest.size()));
        if (!fault.isEmpty()) {
            System.err.println(fault + "\n" + USE);
        }
        return Optional.of(asked).filter(each -> fault.isEmpty());
    }

    boolean isImport() {
        return deed.equals("import");
    }

    private String fault(int count) {
        if (!isImport() && !deed.equals("export")) {
            return "Say import or export.";
        }
        if (what.isEmpty() || count > (isImport() ? 2 : 3)) {
            return isImport() ? "Name the file." : "Name the network by its word, and a file if you want one.";
        }
        if (isImport() && !Files.isReadable(Path.of(what))) {
            return "There is no file " + what + " to read.";
        }
        return email.isEmpty() ? "Say with --as whose account it is done with." : "";
    }

    private static String taken(String name, List<String> words) {
        int place = words.indexOf(name);
        if (place < 0 || place + 1 == words.size()) {
            return "";
        }
        words.remove(place);
        return words.remove(place);
    }

    private static String at(int place, List<String> words) {
        return place < words.size() ? words.get(place) : "";
    }
}
