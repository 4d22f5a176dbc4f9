package fi.solmu.cards.alone;

import fi.solmu.web.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a drill alone stands at one second of its clock: made of the script, that second and what has been pressed, and of nothing else. */
public record Scene(int now, List<Beat> heard, List<Mine> mine, @Nullable Integer next) {

    /** How one of the own tasks goes against the plan. */
    public enum Outcome { COMING, NOW, MISSED, EARLY, ON_TIME, LATE, SKIPPED }

    /** An own task, and whether it was pressed before one that should have come first. */
    public record Mine(Script.Turn turn, Outcome outcome, @Nullable Integer pressed, boolean isOutOfOrder) {

        public boolean isOpen() {
            return pressed == null;
        }

        public String label() {
            return "cards.alone-" + outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public int lateBy() {
            return pressed == null ? 0 : Math.max(0, (pressed - turn.due() + 59) / 60);
        }

        /** In the words of the plan. */
        public String when(Page page) {
            return turn.task().said().isEmpty() ? page.t("cards.alone-at", "h", turn.due() / 3600, "m", turn.due() / 60 % 60) : turn.task().said();
        }
    }

    public Scene {
        heard = List.copyOf(heard);
        mine = List.copyOf(mine);
    }

    static Scene of(Script script, int seconds, Collection<Press> presses) {
        int now = Math.min(Math.max(0, seconds), script.end());
        var mine = script.own().stream().map(turn -> mine(script, turn, now, presses)).toList();
        var moments = Stream.of(
            script.others().stream().mapToInt(Beat::at),
            mine.stream().filter(Mine::isOpen).flatMapToInt(each -> IntStream.of(each.turn.opens(), each.turn.due() + Script.GRACE + 1)))
            .flatMapToInt(each -> each).filter(each -> each > now).min();
        return new Scene(now, script.others().stream().filter(each -> each.at() <= now).toList(), mine,
            moments.isPresent() ? moments.getAsInt() : null);
    }

    private static Mine mine(Script script, Script.Turn turn, int now, Collection<Press> presses) {
        var press = of(turn, presses);
        boolean isOutOfOrder = press.filter(each -> each.what() == Press.What.DONE).isPresent() && script.own().stream()
            .filter(other -> other.due() < turn.opens())
            .anyMatch(other -> of(other, presses).filter(each -> each.seconds() > press.get().seconds()).isPresent());
        return new Mine(turn, press.map(each -> outcome(turn, each)).orElseGet(() -> waiting(turn, now)),
            press.map(Press::seconds).orElse(null), isOutOfOrder);
    }

    private static Outcome outcome(Script.Turn turn, Press press) {
        return press.what() == Press.What.SKIPPED ? Outcome.SKIPPED : press.seconds() < turn.opens() ? Outcome.EARLY
            : press.seconds() <= turn.due() + Script.GRACE ? Outcome.ON_TIME : Outcome.LATE;
    }

    private static Outcome waiting(Script.Turn turn, int now) {
        return now < turn.opens() ? Outcome.COMING : now <= turn.due() + Script.GRACE ? Outcome.NOW : Outcome.MISSED;
    }

    private static Optional<Press> of(Script.Turn turn, Collection<Press> presses) {
        UUID id = turn.task().id();
        return presses.stream().filter(each -> each.task().equals(id)).findFirst();
    }

    /** Nothing more happens, or nothing more is the player's to do. */
    public boolean isOver() {
        return next == null || mine.stream().noneMatch(Mine::isOpen);
    }

    /** It is a rehearsal when it was carried to its end and something was done in it. */
    public boolean isRehearsed() {
        return isOver() && mine.stream().anyMatch(each -> each.pressed != null && each.outcome != Outcome.SKIPPED);
    }

    public List<Beat> latestFirst() {
        return IntStream.range(0, heard.size()).mapToObj(n -> heard.get(heard.size() - 1 - n)).toList();
    }

    /** What is to be done now, or should have been, before what is to come. */
    public List<Mine> open() {
        return mine.stream().filter(each -> each.isOpen() && each.outcome != Outcome.COMING).toList();
    }

    public List<Mine> coming() {
        return mine.stream().filter(each -> each.outcome == Outcome.COMING).toList();
    }

    public List<Mine> settled() {
        return mine.stream().filter(each -> !each.isOpen()).toList();
    }
}
