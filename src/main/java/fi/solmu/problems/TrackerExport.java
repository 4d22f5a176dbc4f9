package fi.solmu.problems;

import fi.solmu.item.PasteColumn;
import fi.solmu.item.tables.Delimited;
import fi.solmu.item.tables.SentTable;
import fi.solmu.web.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The list of issues as Redmine and Jira export it, known by its heads; of its columns only those that a problem has a place for. */
record TrackerExport(Tracker tracker, List<String> heads, List<List<String>> rows) {

    /** A program that keeps issues, and what it calls what we need, in our languages. */
    enum Tracker {
        REDMINE(Set.of("#"), Set.of("subject", "aihe", "ämne"), Set.of("description", "kuvaus", "beskrivning"),
                Set.of("created", "luotu", "skapad"), Set.of("category", "luokka", "kategori", "tracker", "tapahtuma", "ärendetyp")),
        JIRA(Set.of("issue key", "ärendenyckel", "tapahtuman avain", "avain"), Set.of("summary", "sammanfattning", "yhteenveto"),
                Set.of("description", "kuvaus", "beskrivning"), Set.of("created", "luotu", "skapad"),
                Set.of("labels", "tunnisteet", "etiketter", "component/s", "components"));

        private final Set<String> id, title, text, created, tags;

        Tracker(Set<String> id, Set<String> title, Set<String> text, Set<String> created, Set<String> tags) {
            this.id = id;
            this.title = title;
            this.text = text;
            this.created = created;
            this.tags = tags;
        }
    }

    private static final Set<String> STATUS = Set.of("status", "tila"), PRIORITY = Set.of("priority", "prioriteetti", "prioritet"),
            PROJECT = Set.of("project", "projekti", "projekt", "project key");

    private static final Set<String> RESOLUTION = Set.of("resolution", "ratkaisu", "lösning"),
            COMMENTS = Set.of("comment", "comments", "kommentti", "kommentar", "kommentarer", "last notes", "viimeisimmät muistiinpanot");
    /** Jira puts the day and the writer before what was said; neither is needed, and the writer is a person. */
    private static final Pattern COMMENT = Pattern.compile("(?s)^[^;\\n]*;[^;\\n]*;(.*)$");
    private static final List<String> HEADS = List.of(
            "problem.title", "problem.text", "problem.severity", "problem.met_on", "problem.was", "item.tags");
    private static final int LONGEST_TEXT = 9_900;

    /** None when it is of neither program. The sign between cells is the one under which the first line has their heads. */
    static Optional<TrackerExport> of(String text) {
        int end = text.indexOf('\n');
        var first = (end < 0 ? text : text.substring(0, end)).strip();
        for (char separator : new char[] {',', ';', '\t'}) {
            var heads = Delimited.rows(first, separator).stream().findFirst().orElse(List.of()).stream()
                .map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
            for (var tracker : Tracker.values()) {
                if (place(heads, tracker.id) >= 0 && place(heads, tracker.title) >= 0
                        && (place(heads, STATUS) >= 0 || place(heads, tracker.created) >= 0)) {
                    var rows = Delimited.rows(text, separator);
                    if (rows.size() > SentTable.MOST_ROWS + 1) {
                        throw SentTable.refused("item.table-too-large", "rows", SentTable.MOST_ROWS, "columns", SentTable.MOST_COLUMNS);
                    }
                    return Optional.of(new TrackerExport(tracker, heads, rows.subList(1, rows.size())));
                }
            }
        }
        return Optional.empty();
    }

    List<List<String>> rows(Say say) {
        var told = new ArrayList<List<String>>();
        told.add(Stream.concat(Stream.of(PasteColumn.SOURCE), HEADS.stream().map(say::text)).toList());
        var slashes = TrackerDay.Slashes.of(rows.stream().map(row -> cell(row, tracker.created)).toList());
        rows.forEach(row -> told.add(List.of(source(row), cell(row, tracker.title), text(row, say), severity(cell(row, PRIORITY)),
            TrackerDay.of(cell(row, tracker.created), slashes), cell(row, STATUS), tags(row))));
        return told;
    }

    private String source(List<String> row) {
        return tracker.name().toLowerCase(Locale.ROOT) + ":" + (tracker == Tracker.REDMINE ? cell(row, PROJECT) + "#" : "") + cell(row, tracker.id);
    }

    /** What a problem has no place for stands in its text: by what name the other log knows it, and what was said there of how it ended. */
    private String text(List<String> row, Say say) {
        var text = new StringBuilder(cell(row, tracker.text).strip());
        var resolution = cell(row, RESOLUTION).strip();
        var beside = Stream.of(
            Stream.of(tracker == Tracker.REDMINE ? (cell(row, PROJECT) + " #" + cell(row, tracker.id)).strip() : cell(row, tracker.id)),
            resolution.isEmpty() ? Stream.<String>empty() : Stream.of(say.text("problems.inward-ended", "how", resolution)),
            places(COMMENTS::contains).mapToObj(place -> comment(at(row, place).strip()))
                .filter(said -> !said.isBlank()).map(said -> "– " + said)).flatMap(lines -> lines);
        beside.filter(line -> text.length() + line.length() < LONGEST_TEXT).forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line));
        return text.toString();
    }

    private String comment(String written) {
        return tracker == Tracker.JIRA ? COMMENT.matcher(written).replaceFirst("$1").strip() : written;
    }

    /** "Urgent" and "Immediate" and their like are serious, "Low" and its like are not; of the rest nothing is said. */
    private static String severity(String priority) {
        var word = priority.strip().toLowerCase(Locale.ROOT);
        return Stream.of("urgent", "immediate", "highest", "blocker", "critical", "kiireellinen",
                "välitön", "kriittinen", "brådskande", "omedelbar", "akut")
            .anyMatch(word::contains) ? "3"
            : Stream.of("high", "major", "korkea", "hög", "normal", "medium", "normaali", "keskitaso").anyMatch(word::contains) ? "2"
            : Stream.of("low", "minor", "trivial", "matala", "alhainen", "låg").anyMatch(word::contains) ? "1" : "";
    }

    /** Jira repeats the head of a column for each value. */
    private String tags(List<String> row) {
        return places(tracker.tags::contains).mapToObj(place -> at(row, place))
            .filter(tag -> !tag.isBlank()).distinct().collect(Collectors.joining(", "));
    }

    private String cell(List<String> row, Set<String> names) {
        return at(row, place(heads, names));
    }

    private static String at(List<String> row, int place) {
        return place < 0 || place >= row.size() ? "" : row.get(place);
    }

    private IntStream places(Predicate<String> named) {
        return IntStream.range(0, heads.size()).filter(place -> named.test(heads.get(place)));
    }

    private static int place(List<String> heads, Set<String> names) {
        return IntStream.range(0, heads.size()).filter(place -> names.contains(heads.get(place))).findFirst().orElse(-1);
    }
}
