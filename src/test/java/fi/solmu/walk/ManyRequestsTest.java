package fi.solmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.Cast;
import fi.solmu.ProductTest;
import fi.solmu.Program;
import fi.solmu.Program.Answer;
import fi.solmu.Visitors;
import fi.solmu.walk.Chance.Request;
import fi.solmu.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Thousands of requests made from the description, right and wrong, by all kinds of people: each is answered as described. */
@ProductTest
class ManyRequestsTest {

    static final int MANY = 10_000;
    private static final long SEED = 20_261_122;
    private static final int AT_ONCE = 4;
    /** On a machine so busy that they take longer, the rest are left. */
    private static final int SECONDS = 90;
    private static final int ENOUGH = 2_000;

    @Autowired ApplicationContext beans;
    @Autowired Visitors visitors;
    @Autowired Cast cast;

    /** One who asks, and what they must never be told. */
    private record Asking(Program program, boolean isStranger, boolean isOther) {}

    @Test
    void whatever_is_asked_is_answered_as_described() throws Exception {
        var planted = new Planted(beans).withHidden();
        var described = new Described(visitors.nobody().get("/openapi.json").text());
        var all = asking(planted);
        var faults = new ConcurrentSkipListMap<String, String>();
        var statuses = new ConcurrentSkipListMap<Integer, AtomicInteger>();
        long last = System.nanoTime() + SECONDS * 1_000_000_000L;
        var runners = Executors.newFixedThreadPool(AT_ONCE);
        var turns = new ArrayList<java.util.concurrent.Callable<Integer>>();
        for (int n = 0; n < AT_ONCE; n++) {
            var chance = new Chance(SEED + n, planted, described);
            turns.add(() -> ask(chance, all, planted, described, faults, statuses, last));
        }
        int asked = 0;
        for (var done : runners.invokeAll(turns)) {
            asked += done.get();
        }
        runners.shutdown();
        System.out.println(asked + " requests: " + statuses);
        assertThat(new TreeMap<>(faults)).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(statuses.keySet()).contains(200, 201, 204, 400, 401, 403, 404, 409, 422);
    }

    private static int ask(
            Chance chance, List<Asking> all, Planted planted, Described described, ConcurrentSkipListMap<String, String> faults,
            ConcurrentSkipListMap<Integer, AtomicInteger> statuses, long last) {
        int asked = 0;
        while (asked < MANY / AT_ONCE && System.nanoTime() < last) {
            var request = chance.next(described.operations());
            var who = chance.often(60) ? all.get(0) : chance.any(all);
            var answer = who.program.send(request.operation().method(), request.path(), request.body(), request.headers().toArray(String[]::new));
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
            faults(request, answer, who, planted, described).forEach(fault ->
                faults.putIfAbsent(request.operation() + " " + fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"), request.path() + " " + request.body()));
            asked++;
        }
        return asked;
    }

    private static List<String> faults(Request request, Answer answer, Asking who, Planted planted, Described described) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500) {
            faults.add("breaks: " + answer.status());
        }
        if (answer.status() >= 400 && !answer.isProblem()) {
            faults.add("refuses without a sentence: " + answer.status() + " " + answer.type());
        }
        if (who.isStranger && planted.leak().matcher(answer.text()).find() || who.isOther && planted.hiddenLeak().matcher(answer.text()).find()) {
            faults.add("tells what it should not");
        }
        described.faults(request.operation(), answer).stream().limit(3).forEach(faults::add);
        return faults;
    }

    private List<Asking> asking(Planted planted) {
        return List.of(
            of(planted.member, "WRITE", false, false), of(planted.coordinator, "WRITE", false, false), of(planted.coordinator, "READ", false, false),
            of(planted.reader, "WRITE", false, false), of(planted.other, "WRITE", false, true), of(cast.ulla, "WRITE", true, false),
            new Asking(Program.inSession(visitors.nobody().base(), cast.signedIn(planted.member)), false, false),
            new Asking(new Program(visitors.nobody().base(), "nobody"), true, false));
    }

    private Asking of(Viewer who, String rights, boolean isStranger, boolean isOther) {
        return new Asking(Program.of(visitors, who, rights), isStranger, isOther);
    }
}
