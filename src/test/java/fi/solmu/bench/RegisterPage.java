package fi.solmu.bench;

import java.util.ArrayList;
import java.util.List;

/** The register of twenty thousand problems as a signed-in reader gets it, beside the bare peer's. */
record RegisterPage(Program solmu, Program bare) {

    private static final int ROUNDS = 7;
    private static final double ROUND = 8;

    List<Figure> figures() {
        var ours = new Load(solmu.port(), Ground.cookies(solmu.port()), Ground.REGISTER);
        var peers = new Load(bare.port(), "none=0", Ground.REGISTER);
        Sameness.check(solmu, bare, Ground.REGISTER);
        var machine = new Machine();
        ours.warm();
        peers.warm();
        var all = new Rounds();
        var jvm = new Rounds();
        var rate = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            var our = Cost.of(ours, solmu, solmu, ROUND);
            var peer = Cost.of(peers, bare, solmu, ROUND);
            all.add(our.all(), peer.all());
            jvm.add(our.jvm(), peer.jvm());
            rate.add(our.perSecond(), peer.perSecond());
        }
        var figures = new ArrayList<>(List.of(
            Figure.of("register of 20,000: CPU a request", "ms", all, "bare Javalin, same bytes", "≤ 2 ×, goal 1.5 ×", machine),
            Figure.of("  of it the JVM", "ms", jvm, "bare Javalin", "", machine),
            Figure.of("register: requests a second", "/s", rate, "bare Javalin", "≥ 1,400 /s", machine)));
        figures.add(tail(ours, peers, rate.ours().middle() / 2));
        return figures;
    }

    private static Figure tail(Load ours, Load peers, double perSecond) {
        var tail = new Rounds();
        var machine = new Machine();
        for (int round = 0; round < ROUNDS; round++) {
            tail.add(ours.paced(perSecond, ROUND).millis(0.99), peers.paced(perSecond, ROUND).millis(0.99));
        }
        return Figure.of(String.format("register: p99 at %.0f /s, half of saturation", perSecond), "ms", tail,
            "bare Javalin, as many a second", "≤ 25 ms", machine);
    }
}
