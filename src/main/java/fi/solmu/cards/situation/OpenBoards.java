package fi.solmu.cards.situation;

import fi.solmu.database.Announcements;
import fi.solmu.item.ItemId;
import fi.solmu.web.Viewer;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The boards that stand open at this node. They are told how the tasks stand that somebody has told of; the rest they fetch, not all at once. */
@Component
@ConditionalOnWebApplication
class OpenBoards {

    private static final String WORD = "situation ";
    /** Then the browser comes again, and is asked anew who it is. */
    private static final long LONGEST_MILLIS = 10 * 60 * 1000L;
    private static final int HEARTBEAT_MILLIS = 20_000;
    /** So soon a browser whose line is cut comes back. */
    private static final int AGAIN_MILLIS = 1_000;
    /** So long a node takes to draw one board anew; a few are drawn at once, for many it is given time. */
    private static final int ONE_MILLIS = 20, FEW = 10, MOST_MILLIS = 10_000;

    /** Those who missed the same are told the same. */
    private record Missed(OpenBoard.Look look, int known, boolean isBack) {}

    private final Map<ItemId, Audience> open = new ConcurrentHashMap<>();
    private final LiveLines lines;
    private final AsyncTaskExecutor sending;
    private final int most;

    /** At most so many: each keeps a tenth of a megabyte, and the room ends for everybody at once. */
    OpenBoards(
            Announcements announcements, LiveLines lines, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor sending,
            @Value("${solmu.open-boards}") int most) {
        this.lines = lines;
        this.sending = sending;
        this.most = most;
        announcements.hear(this::heard);
    }

    /** Something of it has changed. */
    static String word(ItemId situation) {
        return WORD + situation;
    }

    /** What is said aloud between nodes: ids alone. */
    static String word(ItemId situation, UUID entry) {
        return WORD + situation + " " + entry;
    }

    /**
     * Whoever comes knows so many entries; who comes back is told also that there may be more than those. None where too many stand open:
     * such a board is fetched every minute, and says so.
     */
    Optional<SseEmitter> open(ItemId situation, int known, boolean isBack, Viewer viewer, String pass) {
        if (open.values().stream().mapToInt(audience -> audience.boards().size()).sum() >= most) {
            return Optional.empty();
        }
        var board = new OpenBoard(new SseEmitter(LONGEST_MILLIS), viewer, pass);
        var audience = open.compute(situation, (id, before) -> {
            var all = before == null ? new Audience() : before;
            all.boards().add(board);
            return all;
        });
        board.line().onCompletion(() -> shut(situation, board));
        board.line().onTimeout(board.line()::complete);
        board.line().onError(gone -> shut(situation, board));
        send(situation, board, SseEmitter.event().comment("open").id(String.valueOf(known)).reconnectTime(AGAIN_MILLIS));
        if (audience.come(new Audience.Arrival(board, known, isBack))) {
            sending.execute(() -> tell(situation, audience));
        }
        return Optional.of(board.line());
    }

    private void heard(String word) {
        if (word.isEmpty()) {
            open.keySet().forEach(situation -> heard(situation, null));
        } else if (word.startsWith(WORD)) {
            var ids = word.substring(WORD.length()).split(" ");
            heard(ItemId.valueOf(ids[0]), ids.length > 1 ? UUID.fromString(ids[1]) : null);
        }
    }

    private void heard(ItemId situation, @Nullable UUID entry) {
        var audience = open.get(situation);
        if (audience != null && audience.hear(entry)) {
            sending.execute(() -> tell(situation, audience));
        }
    }

    /** What comes while it is told is told next, all in one. What could not be told is told a little later; each board also asks by itself. */
    private void tell(ItemId situation, Audience audience) {
        try {
            for (var untold = audience.next(); untold != null; untold = audience.next()) {
                tell(situation, untold, audience.boards());
            }
        } catch (RuntimeException broken) {
            audience.rest();
            throw broken;
        }
    }

    private void tell(ItemId situation, Audience.Untold untold, Set<OpenBoard> all) {
        long spread = all.size() <= FEW ? 0 : Math.min(MOST_MILLIS, (long) ONE_MILLIS * all.size());
        if (untold.isHeard()) {
            var boards = lines.still(all);
            all.stream().filter(each -> !boards.contains(each)).forEach(each -> each.line().complete());
            for (var alike : boards.stream().collect(Collectors.groupingBy(OpenBoard::look)).values()) {
                tell(situation, alike, lines.told(situation, course -> untold.words(), spread, alike.get(0).viewer()));
            }
        }
        untold.arrived().stream().collect(Collectors.groupingBy(each -> new Missed(each.board().look(), each.known(), each.isBack())))
            .forEach((missed, arrivals) -> {
                var boards = arrivals.stream().map(Audience.Arrival::board).toList();
                var told = lines.told(situation, course -> course.since(missed.known()), spread, boards.get(0).viewer());
                if (told.isEmpty() || told.get().isNew() || missed.isBack()) {
                    tell(situation, boards, told);
                }
            });
    }

    private void tell(ItemId situation, Collection<OpenBoard> boards, Optional<LiveLines.Told> told) {
        told.ifPresentOrElse(
            each -> boards.forEach(board -> send(situation, board,
                SseEmitter.event().id(String.valueOf(each.known())).name("changed").data(each.html()))),
            () -> boards.forEach(board -> board.line().complete()));
    }

    /** Between the two nothing is said for long, so that whatever stands between does not take the silence for the end; what failed is told. */
    @Scheduled(fixedDelay = HEARTBEAT_MILLIS)
    void beat() {
        open.forEach((situation, audience) -> {
            audience.boards().forEach(board -> send(situation, board, SseEmitter.event().comment("here")));
            if (audience.isBegunAnew()) {
                sending.execute(() -> tell(situation, audience));
            }
        });
    }

    private void send(ItemId situation, OpenBoard board, SseEmitter.SseEventBuilder event) {
        sending.execute(() -> {
            try {
                board.line().send(event);
            } catch (IOException | IllegalStateException gone) {
                shut(situation, board);
            }
        });
    }

    private void shut(ItemId situation, OpenBoard board) {
        open.computeIfPresent(situation, (id, audience) -> audience.boards().remove(board) && audience.boards().isEmpty() ? null : audience);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open.values().forEach(audience -> audience.boards().forEach(board -> board.line().complete()));
    }
}
