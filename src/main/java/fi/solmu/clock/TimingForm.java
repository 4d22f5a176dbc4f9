package fi.solmu.clock;

import fi.solmu.clock.dates.WorkingDays;
import fi.solmu.clock.phrases.Anchors;
import fi.solmu.item.ItemForm;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a practice's form that asks when: in one's own words first, then by choosing, the exact rule last. */
public record TimingForm(ItemForm form, Page page) {

    private static final String NAME = "timing.", PHRASE = "timing.phrase", SAID = "timing.said";
    private static final int LONGEST_PHRASE = 2000;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** As it was sent, or what is kept in words. */
    public Field phrase() {
        var field = form.form().values().containsKey(PHRASE) ? must("phrase")
            : new Field(PHRASE, page.t("practice.timing-phrase"), List.of(said())).hint(page.t("practice.timing-phrase-hint")).required();
        return field.longest(LONGEST_PHRASE).autocomplete("off");
    }

    /** The phrase that stood there when the form was opened, so that one left alone changes nothing. */
    public String said() {
        return form.form().values().containsKey(SAID) ? form.form().value(SAID)
            : Objects.requireNonNullElse(foreseen().sentence(), "");
    }

    /** Something was chosen that no phrase says, or a choice is at fault. */
    public boolean isChosen() {
        return form.form().faults().stream().anyMatch(fault -> fault.field().startsWith(NAME) && !fault.field().equals(PHRASE))
            || phrase().value().isEmpty() && !form.form().value(NAME + "way").isEmpty();
    }

    public Field way() {
        var chosen = form.form().value(NAME + "way");
        var field = new Field(NAME + "way", page.t("practice.timing-way"), List.of(chosen.isEmpty() ? "months" : chosen))
            .as(Field.Kind.RADIOS).required();
        Stream.of("months", "weeks", "day", "weekday", "workday", "every", "anchor", "open", "rule").forEach(way -> field.choice(
                way, page.t("clock.way." + way), page.say().knows("clock.way." + way + "-hint") ? page.t("clock.way." + way + "-hint") : ""));
        return field;
    }

    public Field months() {
        var field = must("months").as(Field.Kind.CHECKBOXES);
        IntStream.rangeClosed(1, 12).forEach(month -> field.choice(String.valueOf(month), page.say().month(month)));
        return field;
    }

    public Field weeks() {
        return must("weeks").longest(200);
    }

    public Field weekDay() {
        return weekdays(must("week_day").as(Field.Kind.SELECT).choice("", page.t("clock.day-open")));
    }

    public Field day() {
        var field = must("day").as(Field.Kind.SELECT);
        IntStream.rangeClosed(1, 31).forEach(day -> field.choice(String.valueOf(day), page.t("clock.number", "n", day)));
        return field.choice("-1", page.t("clock.last-day"));
    }

    public Field nth() {
        return nths(must("nth").as(Field.Kind.SELECT), 1, 2, 3, 4, -1);
    }

    public Field weekday() {
        return weekdays(must("weekday").as(Field.Kind.SELECT));
    }

    public Field workday() {
        return nths(must("workday").as(Field.Kind.SELECT), 1, 2, 3, 4, 5, -3, -2, -1);
    }

    public Field every() {
        var field = must("every").as(Field.Kind.SELECT);
        Stream.of(1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 26).forEach(n -> field.choice(String.valueOf(n), page.t("clock.every-weeks", "n", n)));
        return field;
    }

    public Field weekdays() {
        return weekdays(must("weekdays").as(Field.Kind.CHECKBOXES));
    }

    public Field rule() {
        return must("rule").longest(2000);
    }

    public Field from() {
        return field("from").type("date");
    }

    public Field until() {
        return field("until").type("date");
    }

    public Field span() {
        return field("span").type("number");
    }

    public Field time() {
        return field("time").longest(20);
    }

    public Field shift() {
        var field = field("shift").as(Field.Kind.SELECT);
        Practice.TIMING.parts().stream().filter(part -> part.name().equals("shift")).flatMap(part -> part.choices().stream())
            .forEach(shift -> field.choice(shift, page.t("practice.timing-shift." + shift)));
        return field;
    }

    /** What is wrong with the time as a whole. */
    public @Nullable String fault() {
        return form.form().faults().stream().filter(fault -> fault.field().equals("timing")).findFirst()
            .map(fault -> page.t(fault.key(), fault.arguments())).orElse(null);
    }

    public Foreseen foreseen() {
        return Foreseen.asked(this::kept, form.today(), WorkingDays.FINNISH, page.say());
    }

    /** More than the month has been said of the time. */
    public boolean isDetailed() {
        return Stream.of("from", "until", "time").anyMatch(name -> !form.form().value(NAME + name).isEmpty())
                || Stream.of("span", "shift").anyMatch(name -> !List.of("", "1", "none").contains(form.form().value(NAME + name)));
    }

    /** What of it hangs on another practice. */
    public AnchorForm anchors() {
        return new AnchorForm(form, page);
    }

    /** How far a change reaches; none while there is nothing to change. */
    public @Nullable ReachForm reach() {
        return form.item() == null ? null : new ReachForm(form, page);
    }

    private FormTimings.Kept kept() {
        var fields = new LinkedHashMap<>(AskedTiming.kept(AskedTiming.of(form.form()), anchors()::names));
        var anchor = Objects.toString(fields.remove("anchor"), "");
        return new FormTimings.Kept(fields, null, anchors().names().stream().filter(name -> name.id().toString().equals(anchor))
            .map(Anchors.Name::words).findFirst().orElse(null));
    }

    private Field field(String name) {
        return field(form, page, name);
    }

    static Field field(ItemForm form, Page page, String name) {
        var field = form.form().field(page, NAME + name, page.t("practice.timing-" + name));
        return page.say().knows("practice.timing-" + name + "-hint") ? field.hint(page.t("practice.timing-" + name + "-hint")) : field;
    }

    /** Asked only by a way that cannot do without it. */
    private Field must(String name) {
        return field(name).required();
    }

    private Field nths(Field field, int... numbers) {
        IntStream.of(numbers).forEach(n -> field.choice(String.valueOf(n), page.t("clock.nth." + n)));
        return field;
    }

    private Field weekdays(Field field) {
        Stream.of(DayOfWeek.values()).forEach(day -> field.choice(
                DAYS.get(day.ordinal()), day.getDisplayName(TextStyle.FULL_STANDALONE, page.say().locale())));
        return field;
    }
}
