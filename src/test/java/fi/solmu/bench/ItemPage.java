package fi.solmu.bench;

import java.io.IOException;
import java.util.List;

/** The page of one problem with its story and five comments, beside as many bytes from memory. */
record ItemPage(Program solmu, Program bare) {

    private static final int ROUNDS = 7;
    private static final double ROUND = 8;

    List<Figure> figures() {
        var ours = new Load(solmu.port(), Ground.cookies(solmu.port()), Ground.ITEM);
        var memory = new Load(bare.port(), "none=0", BarePage.STATIC + "?bytes=" + bytes());
        var machine = new Machine();
        ours.warm();
        memory.warm();
        var rate = new Rounds();
        var cost = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            var our = Cost.of(ours, solmu, solmu, ROUND);
            var limit = Cost.of(memory, bare, solmu, ROUND);
            rate.add(our.perSecond(), limit.perSecond());
            cost.add(our.all(), limit.all());
        }
        return List.of(
            Figure.of("page of an item: requests a second", "/s", rate, "as many bytes from memory", "≥ 1,000 /s", machine),
            Figure.of("page of an item: CPU a request", "ms", cost, "as many bytes from memory", "", machine));
    }

    private int bytes() {
        try (var wire = new Wire(solmu.port(), Ground.cookies(solmu.port()))) {
            wire.get(Ground.ITEM);
            return wire.length();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
