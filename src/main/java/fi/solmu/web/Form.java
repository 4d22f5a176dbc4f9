package fi.solmu.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person has written in a form so far, and what was wrong with it: the form always comes back filled. */
public record Form(Map<String, List<String>> values, List<Refused.Fault> faults) {

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /** Name, value, name, value: a form filled from what is already there. */
    public static Form of(@Nullable String... filled) {
        var values = new HashMap<String, List<String>>();
        for (int i = 0; i < filled.length; i += 2) {
            values.put(filled[i], filled[i + 1] == null ? List.of() : List.of(filled[i + 1]));
        }
        return new Form(values, List.of());
    }

    /** What came in with a request, from {@code request.getParameterMap()}. */
    public static Form sent(Map<String, String[]> parameters) {
        var values = new HashMap<String, List<String>>();
        parameters.forEach((name, sent) -> values.put(name, Arrays.asList(sent)));
        return new Form(values, List.of());
    }

    public Form refused(List<Refused.Fault> why) {
        return new Form(values, why);
    }

    public String value(String name) {
        return all(name).findFirst().orElse("");
    }

    public Stream<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream();
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** A field of this form, filled and with its fault; the template adds hint and choices. */
    public Field field(Page page, String name, String label) {
        var faulty = faults.stream().filter(fault -> fault.field().equals(name)).findFirst();
        return new Field(name, label, all(name).toList())
                .error(faulty.map(fault -> page.t(fault.key(), fault.arguments())).orElse(""));
    }
}
