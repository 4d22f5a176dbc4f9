package fi.solmu.cards.situation;

import fi.solmu.database.Announcements;
import fi.solmu.item.ItemId;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The boards that stand open at this node. They are told that something has changed, and nothing of what. */
@Component
@ConditionalOnWebApplication
class OpenBoards {

    static final String WORD = "situation ";
    /** Then the browser comes again, and is asked anew who it is. */
    private static final long LONGEST_MILLIS = 10 * 60 * 1000L;
    private static final int HEARTBEAT_MILLIS = 20_000;

    private final Map<ItemId, Set<SseEmitter>> open = new ConcurrentHashMap<>();
    private final AsyncTaskExecutor sending;

    OpenBoards(Announcements announcements, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor sending) {
        this.sending = sending;
        announcements.hear(this::heard);
    }

    SseEmitter open(ItemId situation) {
        var board = new SseEmitter(LONGEST_MILLIS);
        open.computeIfAbsent(situation, none -> ConcurrentHashMap.newKeySet()).add(board);
        board.onCompletion(() -> shut(situation, board));
        board.onTimeout(board::complete);
        board.onError(gone -> shut(situation, board));
        send(situation, board, SseEmitter.event().comment("open"));
        return board;
    }

    private void heard(String word) {
        if (word.isEmpty()) {
            open.forEach((situation, boards) -> boards.forEach(board -> changed(situation, board)));
        } else if (word.startsWith(WORD)) {
            var situation = ItemId.valueOf(word.substring(WORD.length()));
            open.getOrDefault(situation, Set.of()).forEach(board -> changed(situation, board));
        }
    }

    private void changed(ItemId situation, SseEmitter board) {
        send(situation, board, SseEmitter.event().name("changed").data("again"));
    }

    /** Between the two nothing is said for long, so that whatever stands between does not take the silence for the end. */
    @Scheduled(fixedDelay = HEARTBEAT_MILLIS)
    void beat() {
        open.forEach((situation, boards) -> boards.forEach(board -> send(situation, board, SseEmitter.event().comment("here"))));
    }

    private void send(ItemId situation, SseEmitter board, SseEmitter.SseEventBuilder event) {
        sending.execute(() -> {
            try {
                board.send(event);
            } catch (IOException | IllegalStateException gone) {
                shut(situation, board);
            }
        });
    }

    private void shut(ItemId situation, SseEmitter board) {
        open.computeIfPresent(situation, (id, boards) -> boards.remove(board) && boards.isEmpty() ? null : boards);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open.values().forEach(boards -> boards.forEach(SseEmitter::complete));
    }
}
