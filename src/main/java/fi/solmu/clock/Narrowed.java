package fi.solmu.clock;

import java.util.List;

/** The practices that a reader asks for, the form that asks for them, and what is needed to lay them out. */
public record Narrowed(List<Planned> shown, FilterForm form, boolean isUntouched) {

    public Narrowed {
        shown = List.copyOf(shown);
    }

    public List<Planned> inForce() {
        return shown.stream().filter(Planned::isInForce).toList();
    }

    public Parties parties() {
        return Parties.of(form.organisations());
    }
}
