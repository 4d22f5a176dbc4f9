package fi.solmu.clock.out;

import fi.solmu.clock.Agenda;
import fi.solmu.clock.MonthSheet;
import fi.solmu.clock.SpanPage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network's clock as a stranger's page shows it: one way to look at it, and nothing that leads inside. */
public record SharedClock(
        String network, SharedSight sight, LocalDate until, boolean isEmbedded, List<String> words, String hidden,
        @Nullable NumberedYear year, @Nullable SpanPage span, @Nullable MonthSheet sheet, @Nullable Agenda agenda) {}
