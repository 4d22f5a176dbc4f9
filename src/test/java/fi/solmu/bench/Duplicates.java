package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the original of a duplicate is among the first that Solmu offers to join it to. The corpus is a file of others with an entry a
 * line: {"id", "title", "text", "duplicate_of"}; each is logged by the form, in English, and each duplicate asks on its own page.
 */
record Duplicates(Program solmu, Path corpus) {

    private static final String LOG = "/kopiot/problems/log", COOKIE = "session=another-token-for-measuring";
    private static final Pattern ADDRESS = Pattern.compile("(?i)location: \\S*/problems/([0-9a-f-]{36})");
    private static final Pattern OFFERED = Pattern.compile("class=\"alike__title\"><a href=\"/kopiot/problems/([0-9a-f-]{36})\"");
    private static final int TITLE = 200, TEXT = 10_000;

    List<Figure> figures() {
        var machine = new Machine();
        try (var wire = new Wire(solmu.port(), cookies())) {
            var entries = Files.readAllLines(corpus).stream().map(JsonMapper.shared()::readTree).toList();
            var made = logged(wire, entries);
            var first = new ArrayList<Double>();
            var five = new ArrayList<Double>();
            var waits = new ArrayList<Double>();
            for (var entry : entries) {
                var original = entry.path("duplicate_of");
                if (!original.isNull() && made.containsKey(original.asString()) && made.containsKey(entry.path("id").asString())) {
                    long begun = System.nanoTime();
                    var offered = offered(wire, made.get(entry.path("id").asString()));
                    waits.add((System.nanoTime() - begun) / 1e6);
                    int place = offered.indexOf(made.get(original.asString()));
                    first.add(place == 0 ? 1.0 : 0.0);
                    five.add(place >= 0 && place < 5 ? 1.0 : 0.0);
                }
            }
            System.out.println("▸ " + made.size() + " of " + entries.size() + " entries logged, " + five.size() + " duplicates asked");
            return List.of(share("duplicates: original among the first five", five, "≥ 0.70", machine), share("  original the first", first, "", machine),
                longest(waits, machine));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Figure share(String name, List<Double> found, String target, Machine machine) {
        var rounds = new Rounds();
        rounds.add(found.stream().mapToDouble(Double::doubleValue).average().orElse(0), 1);
        return Figure.of(name, "", rounds, "all", target, machine);
    }

    /** The network has just come to a Solmu of a hundred thousand problems: whoever asks does not wait until the planner has counted it. */
    private static Figure longest(List<Double> waits, Machine machine) {
        var rounds = new Rounds();
        waits.sort(null);
        rounds.add(waits.get(waits.size() * 95 / 100), waits.get(waits.size() / 2));
        return Figure.of("  offered in a network that has just come: p95", "ms", rounds, "half of them", "≤ 300 ms", machine);
    }

    /** What a form refuses is left out, and counted by whoever reads the table. */
    private static Map<String, String> logged(Wire wire, List<JsonNode> entries) throws IOException {
        var proof = Similar.proof(wire, LOG);
        var made = new HashMap<String, String>();
        for (var entry : entries) {
            var form = Similar.form("_csrf", proof, "key", UUID.randomUUID().toString(), "title", clean(entry.path("title").asString(), TITLE),
                "text", clean(entry.path("text").asString(), TEXT));
            wire.post(LOG, form);
            var address = ADDRESS.matcher(wire.headers());
            if (address.find()) {
                made.put(entry.path("id").asString(), address.group(1));
            }
        }
        return made;
    }

    private static List<String> offered(Wire wire, String problem) throws IOException {
        if (wire.get("/kopiot/problems/" + problem + "/merger") != 200) {
            throw new IOException(wire.text());
        }
        return OFFERED.matcher(wire.text()).results().map(found -> found.group(1)).toList();
    }

    private static String clean(String text, int longest) {
        var kept = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }

    private String cookies() throws IOException {
        try (var wire = new Wire(solmu.port(), COOKIE)) {
            wire.get("/kopiot/problems");
            var csrf = Pattern.compile("(?i)set-cookie: (csrf=[^;\\s]+)").matcher(wire.headers());
            return COOKIE + (csrf.find() ? "; " + csrf.group(1) : "");
        }
    }
}
