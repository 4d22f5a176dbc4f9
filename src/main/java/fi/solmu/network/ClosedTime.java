package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Days, the first and the last included, on which an organisation is closed, and what for. */
public record ClosedTime(UUID id, UUID organisation, String name, LocalDate first, LocalDate last) {

    /** Who is closed for longer than a year has no next working day that anybody could plan by. */
    public static final int MOST_DAYS = 366;

    private static final int LONGEST_NAME = 100;

    public boolean isOver(LocalDate today) {
        return last.isBefore(today);
    }

    public String days(Say say) {
        return first.equals(last) ? say.date(first) : say.date(first) + "–" + say.date(last);
    }

    Form form() {
        return Form.of("name", name, "first", first.toString(), "last", last.toString());
    }

    static List<Field> questions(Form form, Page page) {
        return List.of(
            form.field(page, "name", page.t("network.closed-name")).hint(page.t("network.closed-name-hint")).longest(LONGEST_NAME).required(),
            form.field(page, "first", page.t("network.closed-first")).type("date").required(),
            form.field(page, "last", page.t("network.closed-last")).type("date").hint(page.t("network.closed-last-hint")));
    }

    /** A single day has no last one of its own. */
    static ClosedTime read(Answers answers, UUID id, UUID organisation) {
        var name = answers.needed("name", LONGEST_NAME);
        var first = answers.date("first");
        if (first.isEmpty()) {
            answers.fault("first", "network.missing-first");
        }
        var start = first.orElse(LocalDate.EPOCH);
        var end = answers.date("last").orElse(start);
        if (first.isPresent() && end.isBefore(start)) {
            answers.fault("last", "network.ends-before-it-starts");
        } else if (first.isPresent() && ChronoUnit.DAYS.between(start, end) >= MOST_DAYS) {
            answers.fault("last", "network.closed-too-long", "most", MOST_DAYS);
        }
        answers.refuseFaults();
        return new ClosedTime(id, organisation, name, start, end);
    }
}
