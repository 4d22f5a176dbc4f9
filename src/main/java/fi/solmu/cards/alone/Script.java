package fi.solmu.cards.alone;

import fi.solmu.cards.situation.Course;
import fi.solmu.cards.situation.Entry;
import fi.solmu.cards.situation.Task;
import fi.solmu.cards.situation.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** How a drill alone goes: what the others do and when, and when each task of the role is to be done, in seconds from the start. */
public record Script(List<Beat> others, List<Turn> own) {

    /** Nobody is late by the time it takes to press. */
    static final int GRACE = 120;
    /** A clock in the plan or an old log may say anything; a drill lasts no longer than this. */
    static final int LONGEST = 60 * 24 * 60 * 60;

    private static final int AN_HOUR = 60 * 60;

    private static final Set<What> HEARD = EnumSet.of(
        What.ACCEPTED, What.UNDER_WAY, What.DONE, What.CANNOT, What.SKIPPED, What.HANDED_OVER, What.ADDED, What.COMMENT, What.REPORT);

    /** A task of the role one plays: when it begins, and by when it should be done. */
    public record Turn(Task task, int opens, int due) {}

    public Script {
        others = others.stream().sorted(Comparator.comparingInt(Beat::at)).toList();
        own = own.stream().sorted(Comparator.comparingInt(Turn::opens).thenComparing(turn -> turn.task().number())).toList();
    }

    /** By the plan everybody does everything in time. A task without minutes comes with the one before it. */
    static Script ofPlan(Collection<Task> plan, UUID role) {
        var others = new ArrayList<Beat>();
        for (var turn : turns(plan)) {
            if (!role.equals(turn.task().role())) {
                others.add(new Beat(turn.due(), turn.task().organisation(), What.DONE, turn.task().title(), ""));
            }
        }
        return new Script(others, own(plan, role));
    }

    /** As it once went, but for what the role itself did. */
    static Script ofLog(Course course, Collection<Task> plan, UUID role) {
        var standing = course.standing();
        var mine = own(plan, role);
        var others = course.log().stream()
            .filter(each -> HEARD.contains(each.what()) && !standing.undone().contains(each.id()) && !standing.late().contains(each.id()))
            .filter(each -> mine.stream().noneMatch(turn -> turn.task().id().equals(each.task())))
            .map(each -> new Beat(seconds(course, each), each.organisation() == null ? each.by() : each.organisation(), each.what(),
                title(course, each), each.text()))
            .toList();
        return new Script(others, mine);
    }

    /** What is planned by the clock of the day, or for the days after, is not waited for from its midnight. */
    public int start() {
        int first = IntStream.concat(others.stream().mapToInt(Beat::at), own.stream().mapToInt(Turn::opens)).min().orElse(0);
        return first > AN_HOUR ? first : 0;
    }

    /** The last second at which something happens or somebody is late. */
    public int end() {
        return Math.max(others.stream().mapToInt(Beat::at).max().orElse(0), own.stream().mapToInt(turn -> turn.due() + GRACE + 1).max().orElse(0));
    }

    private static List<Turn> own(Collection<Task> plan, UUID role) {
        return turns(plan).stream().filter(turn -> role.equals(turn.task().role())).toList();
    }

    private static List<Turn> turns(Collection<Task> plan) {
        var turns = new ArrayList<Turn>();
        int latest = 0;
        for (var task : plan) {
            latest = task.from() == null ? latest : seconds(task.from());
            turns.add(new Turn(task, latest, task.to() == null ? latest : Math.max(latest, seconds(task.to()))));
        }
        return turns;
    }

    private static int seconds(int minutes) {
        return (int) Math.min(LONGEST, Math.max(0, minutes * 60L));
    }

    private static int seconds(Course course, Entry entry) {
        return (int) Math.min(LONGEST, Math.max(0, Duration.between(course.situation().started(), entry.when()).toSeconds()));
    }

    private static String title(Course course, Entry entry) {
        return course.standing().tasks().stream().filter(task -> task.id().equals(entry.task())).map(Task::title).findFirst().orElse("");
    }
}
