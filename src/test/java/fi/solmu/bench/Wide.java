package fi.solmu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A network of two hundred thousand items beside one of twenty thousand: its register, and items with their stories. */
record Wide(Program solmu, Path data) {

    private static final String REGISTER = "/suuri/problems";
    private static final int ROUNDS = 7;
    private static final double ROUND = 6;
    private static final int STORIES = 300;

    static void lay(Path data) {
        Ground.lay(data, "wide.sql");
    }

    List<Figure> figures() {
        var cookies = Ground.cookies(solmu.port());
        var problem = problems(1).get(0);
        var small = problemOfTheGround();
        return List.of(
            beside("register of 200,000 items: CPU a request", new Load(solmu.port(), cookies, REGISTER),
                new Load(solmu.port(), cookies, Ground.REGISTER), "register of 20,000", "≤ 1.3 ×"),
            beside("page of an item among 200,000: CPU a request", new Load(solmu.port(), cookies, REGISTER + "/" + problem),
                new Load(solmu.port(), cookies, Ground.REGISTER + "/" + small), "among 20,000", "≤ 1.3 ×"),
            stories(cookies));
    }

    private Figure beside(String name, Load ours, Load limit, String beside, String target) {
        ours.warm();
        limit.warm();
        var machine = new Machine();
        var rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(Cost.of(ours, solmu, solmu, ROUND).all(), Cost.of(limit, solmu, solmu, ROUND).all());
        }
        return Figure.of(name, "ms", rounds, beside, target, machine);
    }

    /** Each page is another item's, asked one after another, with all that a page has besides its story. */
    private Figure stories(String cookies) {
        var machine = new Machine();
        var rounds = new Rounds();
        try (var wire = new Wire(solmu.port(), cookies)) {
            for (int round = -1; round < ROUNDS; round++) {
                var nanos = new ArrayList<Long>();
                for (var id : problems(STORIES)) {
                    long begun = System.nanoTime();
                    if (wire.get(REGISTER + "/" + id) != 200) {
                        throw new IllegalStateException(wire.headers());
                    }
                    nanos.add(System.nanoTime() - begun);
                }
                var answers = new Answers(nanos.stream().mapToLong(Long::longValue).toArray(), 1);
                if (round >= 0) {
                    rounds.add(answers.millis(0.95), answers.millis(0.5));
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return Figure.of("page with its story in 460,000 ties: p95", "ms", rounds, "the middle one", "≤ 20 ms", machine);
    }

    /** Problems anywhere among the 120,000 that everybody sees. */
    private List<String> problems(int many) {
        var random = new Random(many);
        return one("select array_agg(id::text) from (select id from item where network_id = '00000000-0000-7000-8000-000000000002'"
            + " and kind = 'PROBLEM' and visibility = 'NETWORK' and number % 97 = " + random.nextInt(97) + " order by md5(id::text) limit " + many + ") x");
    }

    /** One of the 20,000, plain as those beside which it stands. */
    private String problemOfTheGround() {
        return one("select array_agg(id::text) from (select id from item where network_id = '00000000-0000-7000-8000-000000000001'"
            + " and kind = 'PROBLEM' and visibility = 'NETWORK' and number = 10001) x").get(0);
    }

    private List<String> one(String sql) {
        try (var keeper = Keys.in(data).asKeeper(); var rows = keeper.createStatement().executeQuery(sql)) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
