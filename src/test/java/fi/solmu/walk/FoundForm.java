package fi.solmu.walk;

import fi.solmu.Visitors.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A form as it stands on a page: where it goes, what it would send as it is, and what a person writes into it. */
record FoundForm(String action, Map<String, String> values, List<String> written, List<String> words) {

    private static final String WORDS = "textarea, input[type=text], input[type=search]";
    private static final String WRITTEN =
            WORDS + ", input[type=email], input[type=tel], input[type=number], input[type=date], input[type=url], input[type=time]";
    /** One row of many is enough, and the row that a script adds is not there yet. */
    private static final String OF_OTHER_ROWS = ".*\\[(?!0\\]).*";

    /** A time is written or chosen, and these forms come with choices. */
    private static final String CHOSEN_INSTEAD = "timing.phrase";

    /** Every form on the page that people write into, filled where it has to be. */
    static Stream<FoundForm> on(Answer answer) {
        return answer.page().select("form[method=post]").stream()
            .filter(form -> !form.attr("enctype").startsWith("multipart") && form.selectFirst(WRITTEN) != null)
            .map(FoundForm::of);
    }

    /** The same form on an answer, if it came back. */
    Optional<FoundForm> again(Answer answer) {
        return on(answer).filter(form -> form.action().equals(action)).findFirst();
    }

    /** Two forms that ask the same of different things are one form. */
    String likeness() {
        return place() + " " + written;
    }

    String place() {
        return action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }

    private static FoundForm of(Element form) {
        var values = new LinkedHashMap<String, String>();
        form.select("input[type=hidden], input[type=radio][checked], input[type=checkbox][checked]")
            .forEach(input -> values.put(input.attr("name"), input.val()));
        form.select("input[type=password]").forEach(input -> values.put(input.attr("name"), "viisi hidasta etanaa matkalla"));
        form.select("select").forEach(select -> values.put(select.attr("name"), chosen(select)));
        form.select(WRITTEN).forEach(field -> values.put(field.attr("name"), written(field)));
        return new FoundForm(form.attr("action"), values, names(form, WRITTEN), names(form, WORDS));
    }

    private static List<String> names(Element form, String fields) {
        return form.select(fields).eachAttr("name").stream().filter(name -> !name.matches(OF_OTHER_ROWS)).distinct().toList();
    }

    /** As browsers do: the first answer where none is chosen. */
    private static String chosen(Element select) {
        var option = select.selectFirst("option[selected]");
        option = option == null ? select.selectFirst("option") : option;
        return option == null ? "" : option.val();
    }

    private static String written(Element field) {
        if (!field.val().isEmpty() || !field.attr("aria-required").equals("true") || field.attr("name").equals(CHOSEN_INSTEAD)) {
            return field.val();
        }
        return switch (field.attr("type")) {
            case "number" -> "1";
            case "date" -> "2026-05-04";
            case "email" -> "koe@rikki.example";
            default -> "Jotakin";
        };
    }
}
