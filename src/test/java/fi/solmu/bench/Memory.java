package fi.solmu.bench;

import java.util.ArrayList;
import java.util.List;

/** What all processes of Solmu hold in memory while twenty requests of every kind come in each second. */
record Memory(Program solmu, int minutes) {

    private static final int SETTLED = 5;

    List<Figure> figures() {
        var machine = new Machine();
        double idle = solmu.tree().mebibytes();
        var each = new ArrayList<Double>();
        try (var day = new MixedDay(solmu.port())) {
            for (int minute = 1; minute <= minutes; minute++) {
                day.minute();
                each.add(solmu.tree().mebibytes());
                System.out.printf("  minute %d: %.0f MB, %d answered, %d of them refused%n", minute, each.get(each.size() - 1), day.answered(), day.refused());
            }
        }
        double last = each.get(each.size() - 1);
        var held = new Rounds();
        held.add(last, idle);
        var grown = new Rounds();
        grown.add(last, each.get(Math.min(SETTLED, each.size()) - 1));
        return List.of(
            Figure.of("memory after " + minutes + " min at 20 /s, all processes", "MB", held, "just started", "≤ 600 MB", machine),
            Figure.of("memory since minute " + SETTLED, "MB", grown, "minute " + SETTLED, "< 1.05 ×", machine));
    }
}
