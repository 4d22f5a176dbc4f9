package fi.solmu.network;

import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form of the network as a page: its words, its questions, how things stand now, who will see, and the way back. */
public record FormPage(
        String key, String over, Questions questions, Form form, Form standing, String stamp, Seen seen, String back,
        @Nullable String end) {

    static final String OVERTAKEN = "network.overtaken";

    /** What a form asks, filled with what is written in it. */
    public interface Questions {
        List<Field> of(Form form, Page page);
    }

    /** Who sees what is saved. A network that is not published yet is seen by its coordinators only. */
    public record Seen(boolean isDraft, boolean isForCoordinators, int organisations) {}

    /** With a way to end what the form is about, on a page that tells what goes with it. */
    FormPage endingAt(String address) {
        return new FormPage(key, over, questions, form, standing, stamp, seen, back, address);
    }

    FormPage forCoordinators() {
        return new FormPage(key, over, questions, form, standing, stamp, new Seen(seen.isDraft, true, seen.organisations), back, end);
    }

    public List<Field> fields(Page page) {
        return questions.of(form, page);
    }

    public List<Field> fieldsNow(Page page) {
        return questions.of(standing, page).stream().filter(field -> !field.words().isEmpty()).toList();
    }

    /** An answer as it stands, a day as the reader writes days. */
    public String standing(Field field, Page page) {
        return field.type().equals("date") ? page.say().date(LocalDate.parse(field.words())) : field.words();
    }

    public boolean isOvertaken() {
        return form.faults().stream().anyMatch(fault -> fault.key().equals(OVERTAKEN));
    }

    /** A form that asks nothing but whether to end what it tells of. */
    public boolean isEnding() {
        return key.startsWith("end-");
    }

    public String words(Page page, String part) {
        return page.t("network." + key + part);
    }

    public boolean says(Page page, String part) {
        return page.say().knows("network." + key + part);
    }
}
