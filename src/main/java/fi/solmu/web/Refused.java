package fi.solmu.web;

import java.util.List;

/** A rule of the network says no. Each fault names the sentence the reader gets, and the field it is about. */
public class Refused extends RuntimeException {

    /** One sentence of a refusal; {@code field} is empty when it is about the whole. */
    public record Fault(String field, String key, Object... arguments) {}

    private final transient List<Fault> faults;

    /** The arguments are name, value, name, value, as the message asks for them. */
    public Refused(String key, Object... arguments) {
        this(List.of(new Fault("", key, arguments)));
    }

    public Refused(List<Fault> faults) {
        super(faults.get(0).key());
        this.faults = List.copyOf(faults);
    }

    public static Refused at(String field, String key, Object... arguments) {
        return new Refused(List.of(new Fault(field, key, arguments)));
    }

    public List<Fault> faults() {
        return faults;
    }

    public String key() {
        return getMessage();
    }
}
