package fi.solmu.clock;

import fi.solmu.item.ItemForm;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import fi.solmu.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a practice's form that asks which of its times a change of its timing is about. */
public record ReachForm(ItemForm form, Page page) {

    private static final Pattern SINCE = Pattern.compile("(?:^|&)since=(\\d{4}-\\d{2}-\\d{2})(?=&|$)");

    /** A change leaves what was before as it was, unless the practice is of today or all times are asked for. */
    public Field which() {
        var asked = form.form().value("timing.reach");
        var today = !LocalDate.ofInstant(Objects.requireNonNull(form.item()).createdAt(), Say.ZONE).isBefore(form.today());
        var chosen = !asked.isEmpty() ? asked : today && sinceAsked().isEmpty() ? "all" : "following";
        return new Field("timing.reach", page.t("practice.timing-reach"), List.of(chosen)).as(Field.Kind.RADIOS).required()
            .choice("following", page.t("clock.reach.following"), page.t("clock.reach.following-hint"))
            .choice("all", page.t("clock.reach.all"), page.t("clock.reach.all-hint"));
    }

    public Field since() {
        var sent = TimingForm.field(form, page, "since").type("date").required();
        return form.form().values().containsKey("timing.since") ? sent
                : new Field(sent.name(), sent.label(), List.of(sinceAsked().isEmpty() ? form.today().toString() : sinceAsked()))
                    .type("date").required();
    }

    /** The dates that the change differs in, when it was sent before they had been seen. */
    public @Nullable Differing differing() {
        return form.form().faults().stream().flatMap(fault -> Stream.of(fault.arguments()))
            .filter(Differing.class::isInstance).map(Differing.class::cast).findFirst().orElse(null);
    }

    /** The day of the time from which the reader came to change it. */
    private String sinceAsked() {
        var asked = SINCE.matcher(page.query());
        return asked.find() ? asked.group(1) : "";
    }
}
