package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** What is asked of the duty time of a role: one of three, and for the last the hours of each weekday. */
record DutyForm() implements FormPage.Questions {

    private static final int LONGEST = 60;

    static Form of(Duty duty) {
        var said = new LinkedHashMap<String, String>();
        said.put("duty", duty.kind().name().toLowerCase(Locale.ROOT));
        for (var day : DayOfWeek.values()) {
            said.put(Duty.word(day), duty.said(day));
        }
        return Form.of(said.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
    }

    @Override
    public List<Field> of(Form form, Page page) {
        var kind = form.field(page, "duty", page.t("network.duty")).hint(page.t("network.duty-hint")).as(Field.Kind.SELECT);
        for (var each : Duty.Kind.values()) {
            var word = each.name().toLowerCase(Locale.ROOT);
            kind.choice(word, page.t("network.duty-" + word));
        }
        var asked = new ArrayList<Field>(List.of(kind));
        for (var day : DayOfWeek.values()) {
            var name = StringUtils.capitalize(day.getDisplayName(TextStyle.FULL_STANDALONE, page.say().locale()));
            var field = form.field(page, Duty.word(day), name).longest(LONGEST);
            asked.add(day == DayOfWeek.MONDAY ? field.hint(page.t("network.duty-day-hint")) : field);
        }
        return asked;
    }

    static Duty read(Answers answers) {
        var kind = Duty.Kind.valueOf(answers.oneOf("duty", "always", "office", "hours").toUpperCase(Locale.ROOT));
        var hours = new ArrayList<Duty.Hours>();
        for (var day : DayOfWeek.values()) {
            var written = answers.line(Duty.word(day), LONGEST);
            Duty.hours(day, written).ifPresentOrElse(hours::addAll, () -> answers.fault(Duty.word(day), "network.duty-unreadable"));
        }
        if (kind == Duty.Kind.HOURS && hours.isEmpty()) {
            answers.fault("mon", "network.duty-no-hours");
        }
        answers.refuseFaults();
        return new Duty(kind, kind == Duty.Kind.HOURS ? hours : List.of());
    }
}
