package fi.solmu.cards.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.cards.situation.Line.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    static final UUID CITY = new UUID(1, 1);
    static final UUID RAILWAY = new UUID(1, 2);
    static final UUID CALLER = new UUID(2, 1);
    static final UUID DRIVER = new UUID(2, 2);
    static final UUID STOP = new UUID(3, 1);
    static final UUID TELL = new UUID(3, 2);
    static final UUID EVERY = new UUID(3, 3);
    static final Instant START = Instant.parse("2026-11-23T06:00:00Z");
    static final List<Task> PLAN = List.of(
            new Task(STOP, 1, "Pysäytä", "", DRIVER, RAILWAY, "heti", 0, 5, List.of()),
            new Task(TELL, 2, "Kerro", "", CALLER, CITY, "15 min", 15, null, List.of(new Task.Need(RAILWAY, "arvio"))),
            new Task(EVERY, 3, "Varoita omat", "", null, null, "", null, null, List.of()));

    /** Each word a minute after the one before, by the railway for its own task. */
    @ParameterizedTest
    @CsvSource({
        "'', SENT", "SEEN, SEEN", "SEEN ACCEPTED, ACCEPTED", "ACCEPTED SEEN, ACCEPTED", "ACCEPTED UNDER_WAY, UNDER_WAY",
        "UNDER_WAY ACCEPTED, UNDER_WAY", "UNDER_WAY DONE, DONE", "DONE, DONE", "DONE UNDER_WAY, DONE", "DONE ACCEPTED, DONE", "DONE SEEN, DONE",
        "DONE DONE, DONE", "CANNOT, CANNOT", "CANNOT SEEN, CANNOT", "CANNOT ACCEPTED, ACCEPTED", "CANNOT DONE, DONE", "DONE CANNOT, CANNOT",
        "SKIPPED, SKIPPED", "SKIPPED UNDER_WAY, UNDER_WAY", "HANDED_OVER, HANDED_OVER", "HANDED_OVER ACCEPTED, ACCEPTED",
        "HANDED_OVER DONE, DONE", "COMMENT, SENT", "REPORT, SENT", "DONE STOOD_DOWN, DONE", "STOOD_DOWN DONE, SENT", "SEEN STOOD_DOWN DONE, SEEN"})
    void the_last_word_that_counts_says_how_a_task_stands(String words, State expected) {
        var log = new ArrayList<Entry>();
        Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> log.add(said(What.valueOf(word), log.size() + 1)));
        assertThat(folded(log).line(STOP, RAILWAY).orElseThrow().state()).isEqualTo(expected);
        Collections.shuffle(log, new Random(words.hashCode()));
        assertThat(folded(log).line(STOP, RAILWAY).orElseThrow().state()).as("whatever order it came in").isEqualTo(expected);
    }

    @Test
    void a_task_of_nobody_in_particular_is_each_party_s_own() {
        assertThat(folded(List.of()).lines()).extracting(line -> line.task().id() + " " + line.organisation())
            .containsExactly(STOP + " " + RAILWAY, TELL + " " + CITY, EVERY + " " + CITY, EVERY + " " + RAILWAY);
    }

    @Test
    void of_two_reasons_the_later_one_is_shown_and_of_two_times_done_the_first_counts() {
        assertThat(shown(said(What.CANNOT, 1), said(What.CANNOT, 2))).isEqualTo(said(What.CANNOT, 2).at());
        assertThat(shown(said(What.DONE, 1), said(What.DONE, 2))).isEqualTo(said(What.DONE, 1).at());
    }

    private static Instant shown(Entry... log) {
        return folded(List.of(log)).line(STOP, RAILWAY).orElseThrow().last().at();
    }

    @Test
    void seen_is_said_of_all_the_tasks_of_an_organisation_and_of_no_other() {
        var standing = folded(List.of(said(What.SEEN, 1)));
        assertThat(standing.of(RAILWAY)).extracting(Line::state).containsOnly(State.SEEN);
        assertThat(standing.of(CITY)).extracting(Line::state).containsOnly(State.SENT);
        assertThat(standing.heard()).containsExactly(RAILWAY);
    }

    @Test
    void what_cannot_be_done_is_asked_of_another() {
        var cannot = entry(What.CANNOT, STOP, RAILWAY, RAILWAY, CITY, null, 1, 1);
        var standing = folded(List.of(cannot));
        assertThat(standing.line(STOP, RAILWAY).orElseThrow().state()).isEqualTo(State.CANNOT);
        assertThat(standing.line(STOP, CITY).orElseThrow()).returns(State.SENT, Line::state).returns(RAILWAY, Line::askedBy);
        assertThat(folded(List.of(cannot, entry(What.DONE, STOP, CITY, CITY, null, null, 2, 2))).line(STOP, CITY).orElseThrow().isDone()).isTrue();
    }

    /** What the railway, which asked the city, says then, for itself or by whoever leads; and what the city has said before or says after it. */
    @ParameterizedTest
    @CsvSource({
        "'', ACCEPTED, '', RELIEVED", "'', UNDER_WAY, '', RELIEVED", "'', DONE, '', RELIEVED", "'', SKIPPED, '', RELIEVED", "'', COMMENT, '', SENT",
        "SEEN, DONE, '', RELIEVED", "ACCEPTED, DONE, '', RELIEVED", "DONE, DONE, '', DONE", "CANNOT, DONE, '', CANNOT", "'', DONE, ACCEPTED, ACCEPTED",
        "'', DONE, SEEN, RELIEVED", "'', CANNOT, '', SENT"})
    void whoever_was_asked_is_relieved_when_the_asker_takes_it_back(String before, What then, String after, State expected) {
        var log = new ArrayList<>(List.of(entry(What.CANNOT, STOP, RAILWAY, RAILWAY, CITY, null, 1, 1), said(then, 3)));
        Stream.of(before, after).filter(word -> !word.isEmpty())
            .forEach(word -> log.add(entry(What.valueOf(word), word.equals("SEEN") ? null : STOP, CITY, CITY, null, null, word.equals(before) ? 2 : 4, 5)));
        var standing = folded(log);
        assertThat(standing.line(STOP, CITY).orElseThrow().state()).isEqualTo(expected);
        assertThat(standing.line(STOP, CITY).orElseThrow().isLate(START, at(900))).isEqualTo(expected == State.SENT || expected == State.ACCEPTED);
    }

    @Test
    void those_whom_the_asked_asked_are_relieved_with_them_and_may_be_asked_again() {
        var third = new UUID(1, 3);
        var asked = entry(What.CANNOT, STOP, RAILWAY, RAILWAY, CITY, null, 1, 1);
        var onward = entry(What.CANNOT, STOP, CITY, CITY, third, null, 2, 2);
        assertThat(folded(List.of(asked, onward)).doers()).contains(CITY, third);
        var relieved = folded(List.of(asked, onward, said(What.DONE, 3)));
        assertThat(relieved.line(STOP, third).orElseThrow().isRelieved()).isTrue();
        assertThat(relieved.doers()).as("nothing else was asked of them").containsExactlyInAnyOrder(CITY, RAILWAY);
        var again = folded(List.of(asked, onward, said(What.UNDER_WAY, 3), entry(What.CANNOT, STOP, RAILWAY, RAILWAY, third, null, 4, 4)));
        assertThat(again.line(STOP, third).orElseThrow()).returns(State.SENT, Line::state).returns(RAILWAY, Line::askedBy);
    }

    @Test
    void what_is_handed_over_to_another_organisation_begins_there_again() {
        assertThat(folded(List.of(entry(What.HANDED_OVER, STOP, RAILWAY, RAILWAY, null, CALLER, 1, 1))).line(STOP, CITY)).isPresent();
        assertThat(folded(List.of(entry(What.HANDED_OVER, STOP, RAILWAY, RAILWAY, null, DRIVER, 1, 1))).of(RAILWAY)).hasSize(2);
    }

    @Test
    void what_was_told_in_time_counts_though_it_came_after_the_end() {
        var end = entry(What.STOOD_DOWN, null, null, CITY, null, null, 30, 30);
        var offline = entry(What.DONE, STOP, RAILWAY, RAILWAY, null, null, 20, 40);
        var late = entry(What.DONE, TELL, CITY, CITY, null, null, 31, 31);
        var standing = folded(List.of(end, late, offline));
        assertThat(standing.line(STOP, RAILWAY).orElseThrow().isDone()).isTrue();
        assertThat(standing.line(TELL, CITY).orElseThrow().state()).isEqualTo(State.SENT);
        assertThat(standing.late()).containsExactly(late.id());
    }

    @Test
    void what_is_undone_counts_no_more_and_a_stand_down_can_be_undone() {
        var end = entry(What.STOOD_DOWN, null, null, CITY, null, null, 2, 2);
        var undo = new Entry(UUID.randomUUID(), What.UNDONE, null, null, null, null, "", null, end.id(), null, CITY, at(3), at(3));
        assertThat(folded(List.of(end)).isOver()).isTrue();
        assertThat(folded(List.of(end, undo)).isOver()).isFalse();
        assertThat(folded(List.of(end, undo, entry(What.DONE, STOP, RAILWAY, RAILWAY, null, null, 4, 4))).line(STOP, RAILWAY).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_time_from_the_future_is_that_of_receipt_and_a_clock_a_little_ahead_is_no_fault() {
        var ahead = entry(What.DONE, STOP, RAILWAY, RAILWAY, null, null, 300, 3);
        assertThat(ahead.when()).isEqualTo(at(3));
        assertThat(ahead.isFromTheFuture()).isTrue();
        var little = new Entry(UUID.randomUUID(), What.DONE, STOP, RAILWAY, null, null, "", null, null, null, RAILWAY, at(3).plusSeconds(40), at(3));
        assertThat(little.isFromTheFuture()).isFalse();
        assertThat(little.when()).isEqualTo(at(3));
    }

    @Test
    void a_time_before_the_situation_is_that_of_receipt_and_a_clock_a_little_behind_is_no_fault() {
        var behind = begun(entry(What.CANNOT, STOP, RAILWAY, RAILWAY, CITY, null, -120, 9));
        assertThat(behind).returns(true, Entry::isFromBefore).returns(at(9), Entry::when).returns(at(-120), Entry::at);
        var done = begun(entry(What.DONE, STOP, RAILWAY, RAILWAY, null, null, 5, 6));
        assertThat(folded(List.of(behind, done)).line(STOP, RAILWAY).orElseThrow().state()).as("what was told last").isEqualTo(State.CANNOT);
        var little = begun(new Entry(UUID.randomUUID(), What.DONE, STOP, RAILWAY, null, null, "", null, null, null, RAILWAY, START.minusSeconds(40), at(3)));
        assertThat(little).returns(false, Entry::isFromBefore).returns(START, Entry::when);
        var outside = begun(entry(What.ALERT, null, null, RAILWAY, null, null, -30, 2));
        assertThat(outside).as("a source speaks of what was before").returns(false, Entry::isFromBefore).returns(at(-30), Entry::when);
    }

    private static Entry begun(Entry told) {
        return new Entry(told.id(), told.what(), told.task(), told.organisation(), told.asked(), told.role(), told.text(), told.until(),
            told.undone(), told.person(), told.by(), told.at(), told.received(), START);
    }

    @Test
    void a_task_added_on_the_spot_is_done_like_the_others_though_its_word_came_later() {
        var added = new Entry(UUID.randomUUID(), What.ADDED, null, CITY, null, CALLER, "Tuo vettä", null, null, null, RAILWAY, at(5), at(9));
        var done = entry(What.DONE, added.id(), CITY, CITY, null, null, 4, 4);
        var standing = folded(List.of(done, added));
        assertThat(standing.tasks()).hasSize(4).last().returns(4, Task::number).returns("Tuo vettä", Task::title);
        assertThat(standing.line(added.id(), CITY).orElseThrow().isDone()).isTrue();
    }

    @Test
    void a_report_promised_is_due_until_it_comes() {
        var promise = new Entry(UUID.randomUUID(), What.REPORT_PROMISED, null, null, null, null, "", at(30), null, null, CITY, at(1), at(1));
        assertThat(folded(List.of(promise)).promised()).isEqualTo(promise);
        assertThat(folded(List.of(promise, entry(What.REPORT, null, null, CITY, null, null, 20, 20))).promised()).isNull();
    }

    @Test
    void late_is_what_has_not_begun_in_time_or_is_not_done_in_time() {
        var stop = folded(List.of()).line(STOP, RAILWAY).orElseThrow();
        assertThat(stop.isLate(START, at(1))).isFalse();
        assertThat(stop.isLate(START, at(3))).isTrue();
        var under = folded(List.of(said(What.UNDER_WAY, 1))).line(STOP, RAILWAY).orElseThrow();
        assertThat(under.isLate(START, at(6))).isFalse();
        assertThat(under.isLate(START, at(8))).isTrue();
        assertThat(folded(List.of(said(What.DONE, 1))).line(STOP, RAILWAY).orElseThrow().isLate(START, at(900))).isFalse();
        assertThat(folded(List.of()).line(EVERY, CITY).orElseThrow().isLate(START, at(900))).isFalse();
    }

    @Test
    void who_waits_for_whom_is_told_until_it_is_over() {
        assertThat(folded(List.of()).waitingFor(RAILWAY)).extracting(line -> line.task().id()).containsExactly(TELL);
        assertThat(folded(List.of(entry(What.DONE, TELL, CITY, CITY, null, null, 1, 1))).waitingFor(RAILWAY)).isEmpty();
    }

    @Test
    void a_word_of_another_s_task_and_of_one_that_is_not_there_changes_nothing() {
        var standing = folded(List.of(
                entry(What.DONE, STOP, CITY, CITY, null, null, 1, 1), entry(What.DONE, new UUID(9, 9), CITY, CITY, null, null, 2, 2)));
        assertThat(standing.lines()).extracting(Line::state).containsOnly(State.SENT);
    }

    private static Entry said(What what, int minute) {
        return entry(what, what.isOfTask() ? STOP : null, RAILWAY, RAILWAY, null, null, minute, minute);
    }

    private static Entry entry(What what, UUID task, UUID organisation, UUID by, UUID asked, UUID role, int at, int received) {
        return new Entry(UUID.randomUUID(), what, task, organisation, asked, role, "Syy", null, null, null, by, at(at), at(received));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(minute * 60L);
    }

    private static Standing folded(List<Entry> log) {
        return Standing.of(PLAN, List.of(CITY, RAILWAY), role -> role.equals(CALLER) ? CITY : RAILWAY, log);
    }
}
