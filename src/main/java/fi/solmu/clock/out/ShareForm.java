package fi.solmu.clock.out;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Page;
import fi.solmu.web.Refused;
import fi.solmu.web.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is asked of whoever shares the clock with strangers: what for, and until when. */
public record ShareForm(Form form, LocalDate today) {

    /** What was written, as it is kept. */
    record Answer(String purpose, LocalDate until) {}

    static ShareForm blank(LocalDate today) {
        return new ShareForm(Form.of("until", today.plusMonths(ClockShare.MONTHS).toString()), today);
    }

    public Field purpose(Page page) {
        return form.field(page, "purpose", page.t("clock.out-share-purpose")).required().longest(ClockShare.LONGEST_PURPOSE)
            .hint(page.t("clock.out-share-purpose-hint"));
    }

    public Field until(Page page) {
        return form.field(page, "until", page.t("clock.out-share-until")).type("date").required()
            .hint(page.t("clock.out-share-until-hint", "date", page.say().date(latest())));
    }

    Answer read() {
        var faults = new ArrayList<Refused.Fault>();
        var purpose = FreeText.oneLine(FreeText.tidy(form.value("purpose")));
        if (FreeText.isInvisible(purpose)) {
            faults.add(new Refused.Fault("purpose", "clock.out-share-purpose-missing"));
        }
        FreeText.fault("purpose", purpose, ClockShare.LONGEST_PURPOSE).ifPresent(faults::add);
        var until = until(faults);
        if (!faults.isEmpty()) {
            throw new Refused(List.copyOf(faults));
        }
        return new Answer(purpose, until);
    }

    private LocalDate until(List<Refused.Fault> faults) {
        try {
            var until = WrittenDay.read(form.value("until"));
            if (until.isBefore(today) || until.isAfter(latest())) {
                faults.add(new Refused.Fault("until", "clock.out-share-until-wrong", "years", ClockShare.MOST_YEARS));
            }
            return until;
        } catch (DateTimeException noDay) {
            faults.add(new Refused.Fault("until", "clock.out-share-until-unclear"));
            return today;
        }
    }

    private LocalDate latest() {
        return today.plusYears(ClockShare.MOST_YEARS);
    }
}
