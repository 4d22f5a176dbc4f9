package fi.solmu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A network file as large as one asks: knots of a promise, a practice, a card with its tasks, and a problem with what it led to. */
public final class GrownFile {

    private static final int BYTES_A_KNOT = 5_640;
    private static final int ITEMS_A_KNOT = 8;
    private static final String HEAD = """
            solmu: 1
            network: {word: %s, names: {fi: Suuri verkosto}}
            organisations:
              - {id: o1, name: Yksi}
              - {id: o2, name: Toinen}
            people:
              - {id: h1, name: Suuri Keeper, email: keeper@suuri.example, organisation: o1, access: coordinator}
            roles:
              - {id: r1, title: Ohjaaja, organisation: o1, holders: [{person: h1, since: -400d}]}
              - {id: r2, title: Neuvoja, organisation: o2}
            """;
    private static final String ITEMS = """
              - {id: lp%1$d, kind: promise, title: Kerromme häiriöstä %1$d viidessä minuutissa, text: "%2$s", state: given, owner: r1}
              - id: c%1$d
                kind: practice
                title: Katselmus %1$d
                text: "%2$s"
                state: in_force
                owner: r1
                ring: Johtaminen
                timing: {rule: FREQ=YEARLY;BYMONTH=9;BYDAY=2TU}
                responsible: r1
                participants: [o1, o2]
                why: "%3$s"
                occurrences: [{last: 1, state: held}, {last: 2, state: held}]
              - id: tk%1$d
                kind: action_card
                title: Sähkörata %1$d
                text: "%2$s"
                state: published
                situation: Ajojohto poikki
                version: 3
                published: -210d
                parties: [o1, o2]
                acknowledgements: [{organisation: o2, version: 2, date: -300d}]
                uses: [-40d]
              - {id: tk%1$d-1, kind: step, title: Pysäyttää liikenteen, text: "%2$s", card: tk%1$d, number: 1, role: r1, when: 0–2 min, why: "%3$s"}
              - {id: tk%1$d-2, kind: step, title: Soittaa, card: tk%1$d, number: 2, role: r2, how: "%3$s", awaits: [{organisation: o1, what: Lupa}]}
              - id: on%1$d
                kind: problem
                title: Arvio %1$d muuttui
                text: |
                  %2$s
                  %3$s
                severity: 2
                tags: [arvio, tiedotus]
                revision: 2
                occurrences: [{date: -96d, organisation: o1}, {date: -33d}]
              - {id: ra%1$d, kind: solution, title: Ratkaisu %1$d, text: "%2$s", proposed: -20d}
              - {id: pa%1$d, kind: improvement, title: Parannus %1$d, text: "%2$s", proposed: -20d}
            """;
    private static final String LINKS = """
              - {from: tk%1$d, relation: secures, to: lp%1$d}
              - {from: c%1$d, relation: serves, to: lp%1$d}
              - {from: on%1$d, relation: concerns, to: tk%1$d-1}
              - {from: ra%1$d, relation: solves, to: on%1$d}
              - {from: on%1$d, relation: gives_rise_to, to: pa%1$d}
            """;
    private static final String HISTORY = """
              - {item: on%1$d, kind: problem, revision: 1, deed: added, person: h1, organisation: o1, at: -96d, record: {title: Arvio, text: "%2$s", state: open, organisation: o1, severity: 2}}
              - {item: on%1$d, kind: problem, revision: 2, deed: changed, person: h1, organisation: o1, at: -33d, record: {title: Arvio %1$d muuttui, state: open, organisation: o1, severity: 2}}
            """;
    private static final String COMMENTS = "  - {item: on%1$d, person: h1, organisation: o1, at: -20d, text: \"%3$s\"}\n";

    private GrownFile() {}

    /** How large a file of so many items is. */
    public static long bytes(int items) {
        return (long) items / ITEMS_A_KNOT * BYTES_A_KNOT;
    }

    /** How many items it has. What {@code ending} says stands at its very end. */
    public static int write(Path file, String word, long bytes, String ending) {
        int knots = (int) (bytes / BYTES_A_KNOT);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEAD.formatted(word));
            section("items", ITEMS, knots, out);
            section("links", LINKS, knots, out);
            section("history", HISTORY, knots, out);
            section("comments", COMMENTS, knots, out);
            out.write(ending);
            return knots * ITEMS_A_KNOT;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static double secondsToRead(Path file) {
        long begun = System.nanoTime();
        new NetworkFile(file).read(entry -> { });
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void section(String name, String knot, int knots, Writer out) throws IOException {
        out.write(name + ":\n");
        var said = "Arvio annettiin ennen kuin partio oli paikalla. ".repeat(6).strip();
        var more = "Tiedotteet menettivät uskottavuutensa. ".repeat(5).strip();
        for (int number = 1; number <= knots; number++) {
            out.write(knot.formatted(number, said, more));
        }
    }
}
