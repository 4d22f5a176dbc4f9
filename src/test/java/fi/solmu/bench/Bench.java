package fi.solmu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Measures Solmu beside its limits on this machine, and prints a table. Started by bin/bench. */
public final class Bench {

    private static final List<String> SHORT = List.of("start", "register", "item", "rls", "create", "dates", "clock");

    private final Path data;
    private final int minutes;
    private final int items;

    private final String corpus;

    private Bench(Path data, int minutes, int items, String corpus) {
        this.corpus = corpus;
        this.data = data;
        this.minutes = minutes;
        this.items = items;
    }

    public static void main(String... words) throws IOException {
        var asked = List.of(words);
        var names = asked.isEmpty() || asked.get(0).startsWith("--") ? SHORT : asked.subList(0, 1);
        var folder = Path.of("target/bench").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        new Bench(folder.resolve("data"), number("--minutes", 60, asked), number("--items", 20_000, asked),
            asked.size() > 1 && !asked.get(1).startsWith("--") ? asked.get(1) : "").measure(names);
    }

    private static int number(String name, int otherwise, List<String> asked) {
        int place = asked.indexOf(name);
        return place < 0 ? otherwise : Integer.parseInt(asked.get(place + 1));
    }

    private void measure(List<String> names) {
        if (!names.equals(List.of("dates")) && !names.equals(List.of("offline"))) {
            say("making a Solmu with twenty thousand problems");
            try (var first = Program.solmu(data)) {
                Ground.lay(data);
            }
        }
        var figures = new ArrayList<Figure>();
        for (var name : names) {
            say("measuring: " + name);
            figures.addAll(measured(name));
        }
        System.out.println();
        System.out.println(Figure.HEAD);
        figures.forEach(System.out::println);
    }

    private List<Figure> measured(String name) {
        if (name.equals("dates")) {
            return new ClockDates().figures();
        }
        if (name.equals("start")) {
            return new Start(data).figures();
        }
        if (name.equals("samples")) {
            return new Samples(data).figures();
        }
        if (name.equals("offline")) {
            return new Offline(data).figures();
        }
        try (var solmu = Program.solmu(data)) {
            if (name.equals("wide")) {
                Wide.lay(data);
            }
            if (name.equals("boards") || name.equals("kills")) {
                BoardGround.lay(data);
            }
            if (name.equals("search")) {
                SearchGround.lay(data);
            }
            if (name.equals("similar") || name.equals("duplicates")) {
                Ground.lay(data, "alike.sql");
            }
            if (name.equals("clock")) {
                ClockGround.lay(data);
            }
            return switch (name) {
                case "search" -> new SearchPages(solmu, data).figures();
                case "finnish" -> new FinnishWords(data).figures();
                case "wide" -> new Wide(solmu, data).figures();
                case "rls" -> new Rls(data).figures();
                case "create" -> new Creation(solmu, data).figures();
                case "similar" -> new Similar(solmu, data).figures();
                case "logging" -> new Logging(solmu, data).figures();
                case "duplicates" -> new Duplicates(solmu, Path.of(corpus)).figures();
                case "boards" -> new Boards(solmu, data).figures();
                case "kills" -> new KilledTellers(solmu, data).figures();
                case "file" -> new FileInOut(data, items).figures();
                case "memory" -> new Memory(solmu, minutes).figures();
                case "register", "item", "clock" -> beside(name, solmu);
                default -> throw new IllegalArgumentException("There is no figure " + name + ": start, samples, register, item, rls, create, dates, clock, boards, kills, search, finnish, wide, similar, logging, duplicates FILE, offline, file, memory");
            };
        }
    }

    private List<Figure> beside(String name, Program solmu) {
        try (var bare = Program.bare(data)) {
            return switch (name) {
                case "item" -> new ItemPage(solmu, bare).figures();
                case "clock" -> new ClockPages(solmu, bare).figures();
                default -> new RegisterPage(solmu, bare).figures();
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void say(String what) {
        System.out.println("▸ " + what);
    }
}
