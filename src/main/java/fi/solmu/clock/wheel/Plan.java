package fi.solmu.clock.wheel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the rings share the wheel: each its lanes' worth, and the most telling mode that they all have room for. */
record Plan(Mode mode, List<Band> bands, List<Lanes> lanes) {

    static final double OUTER = 430, INNER = 120;
    private static final double NAME = 15, GAP = 4, FOLDED = 16, THICKEST = 34;
    /** Labels may ask for lanes of their own as long as lanes stay this thick. */
    private static final double ROOMY = 21;
    private static final double[] LABEL_ROOM = {270, 190, 130};
    private static final int ROUNDS = 4;

    /** What is to be shared: the entries of each ring, and which of the rings is opened, if one is. */
    record Ask(List<List<WheelEntry>> rings, Dial dial, @Nullable Integer opened) {

        boolean isFolded(int ring) {
            return opened != null && opened != ring;
        }

        /** What lies on one day lies side by side, however short its bar is drawn. */
        List<Integer> fewestLanes() {
            return IntStream.range(0, rings.size()).mapToObj(ring -> isFolded(ring) ? 1 : dial.busiest(rings.get(ring))).toList();
        }
    }

    /** What would be too thin even with each bar as short as its days is not packed at all. */
    static Plan of(Ask ask) {
        var fewest = ask.fewestLanes();
        if (thinnest(ask, bands(ask, fewest), fewest) < Mode.ARC.thinnest) {
            return new Plan(Mode.HEAT, bands(ask, fewest), fewest.stream().map(lanes -> new Lanes(List.of(), lanes)).toList());
        }
        var labels = settle(ask, Mode.LABEL, 0);
        if (labels.thinnest(ask) >= Mode.LABEL.thinnest) {
            return roomier(ask, labels);
        }
        var plan = settle(ask, Mode.ARC, 0);
        return plan.thinnest(ask) >= Mode.ARC.thinnest ? plan : new Plan(Mode.HEAT, plan.bands, plan.lanes);
    }

    private static Plan roomier(Ask ask, Plan otherwise) {
        for (double room : LABEL_ROOM) {
            var plan = settle(ask, Mode.LABEL, room);
            if (plan.thinnest(ask) >= ROOMY) {
                return plan;
            }
        }
        return otherwise;
    }

    double laneHeight(int ring) {
        return Math.min(THICKEST, bands.get(ring).height() / lanes.get(ring).count());
    }

    private double thinnest(Ask ask) {
        return thinnest(ask, bands, lanes.stream().map(Lanes::count).toList());
    }

    private static double thinnest(Ask ask, List<Band> bands, List<Integer> lanes) {
        return IntStream.range(0, bands.size()).filter(ring -> !ask.isFolded(ring))
            .mapToDouble(ring -> bands.get(ring).height() / lanes.get(ring)).reduce(THICKEST, Math::min);
    }

    /** Lanes depend on radii and radii on lanes; a few rounds bring them together, and the last one holds. */
    private static Plan settle(Ask ask, Mode mode, double room) {
        var counts = Collections.nCopies(ask.rings.size(), 1);
        List<Band> bands = List.of();
        List<Lanes> lanes = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            bands = bands(ask, counts);
            lanes = pack(ask, bands, mode, room);
            var packed = lanes.stream().map(Lanes::count).toList();
            if (packed.equals(counts)) {
                break;
            }
            counts = packed;
        }
        return new Plan(mode, bands, lanes);
    }

    private static List<Lanes> pack(Ask ask, List<Band> bands, Mode mode, double room) {
        var lanes = new ArrayList<Lanes>();
        for (int ring = 0; ring < bands.size(); ring++) {
            var shown = ask.isFolded(ring) ? List.<WheelEntry>of() : ask.rings.get(ring);
            lanes.add(Lanes.pack(shown, ask.dial, bands.get(ring).inner(), mode, room));
        }
        return lanes;
    }

    private static List<Band> bands(Ask ask, List<Integer> counts) {
        var shares = Shares.of(ask, counts);
        var bands = new ArrayList<Band>();
        double outer = OUTER;
        for (int ring = 0; ring < counts.size(); ring++) {
            var band = shares.band(outer, ask.isFolded(ring) ? 0 : counts.get(ring));
            bands.add(band);
            outer = band.inner() - shares.gap();
        }
        return bands;
    }

    /** What each ring gets: its name's strip, the gap after it, its lanes' height, or a folded ring's. */
    private record Shares(double name, double gap, double folded, double lane, double slack) {

        /** Many rings give up their names before their days. */
        static Shares of(Ask ask, List<Integer> counts) {
            int rings = Math.max(1, counts.size()), folded = ask.opened == null ? 0 : rings - 1;
            double pitch = (OUTER - INNER) / rings;
            double name = pitch < NAME * 2 ? 0 : NAME, gap = Math.min(GAP, pitch * 0.15);
            double thin = Math.min(FOLDED, pitch * 0.5);
            double room = OUTER - INNER - rings * name - (rings - 1) * gap - folded * thin;
            int lanes = IntStream.range(0, counts.size()).filter(ring -> !ask.isFolded(ring)).map(counts::get).sum();
            double lane = Math.min(THICKEST, room / Math.max(1, lanes));
            return new Shares(name, gap, thin, lane, Math.max(0, room - lane * lanes) / (rings - folded));
        }

        Band band(double outer, int lanes) {
            return new Band(outer, name, outer - name - (lanes == 0 ? folded : lane * lanes + slack));
        }
    }
}
