package fi.solmu.exchange;

import fi.solmu.network.ClosedTime;
import fi.solmu.network.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of the product for organisations, people and roles, told by the lines of the file. */
final class PartiesCheck implements EntryCheck {

    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    PartiesCheck(LocalDate today) {
        this.today = today;
    }

    /** From a day to a day; either may be open. */
    private record Term(String person, LocalDate since, LocalDate until) {

        boolean meets(Term other) {
            return person.equals(other.person) && !since.isAfter(other.until) && !other.since.isAfter(until);
        }
    }

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        var fields = entry.fields();
        switch (entry.section()) {
            case "organisations" -> {
                once(entry, "business_id", fields.text("business_id"), mistakes);
                term(entry, fields, "joined", "left", mistakes);
                closed(entry, mistakes);
            }
            case "people" -> {
                var address = fields.text("email").toLowerCase(Locale.ROOT);
                once(entry, "email", address + " " + fields.text("organisation"), mistakes);
                term(entry, fields, "since", "until", mistakes);
            }
            case "roles" -> {
                duty(entry, mistakes);
                holders(entry, mistakes);
            }
            case FileShape.ITEMS -> inForce(entry, mistakes);
            case "links" -> term(entry, fields, "since", "until", mistakes);
            default -> { }
        }
    }

    /** Only from entries that may be many but never endlessly so. */
    private void once(Entry entry, String key, String value, Mistakes mistakes) {
        if (!value.isEmpty() && !seen.add(key + " " + value)) {
            mistakes.add(entry.fields().values().get(key).line(), entry.name() + "." + key, "told-already");
        }
    }

    private static void duty(Entry entry, Mistakes mistakes) {
        var duty = entry.fields().values().get("duty");
        if (duty != null && Duty.of(entry.fields().text("duty")).isEmpty()) {
            mistakes.add(duty.line(), entry.name() + ".duty", "no-duty");
        }
    }

    private void holders(Entry entry, Mistakes mistakes) {
        if (!(entry.fields().values().get("holders") instanceof Node.Sequence list)) {
            return;
        }
        List<Term> before = new ArrayList<>();
        for (var each : list.values()) {
            var holder = (Node.Fields) each;
            var term = term(entry, holder, "since", "until", mistakes);
            if (before.stream().anyMatch(term::meets)) {
                mistakes.add(holder.line(), entry.name() + ".holders", "holds-already");
            }
            before.add(term);
        }
    }

    private void closed(Entry entry, Mistakes mistakes) {
        if (entry.fields().values().get("closed") instanceof Node.Sequence list) {
            for (var each : list.values()) {
                var term = term(entry, (Node.Fields) each, "first", "last", mistakes);
                if (!term.until.isBefore(term.since.plusDays(ClosedTime.MOST_DAYS))) {
                    mistakes.add(each.line(), entry.name() + ".closed", "closed-too-long", "most", ClosedTime.MOST_DAYS);
                }
            }
        }
    }

    private void inForce(Entry item, Mistakes mistakes) {
        var fields = item.fields();
        if (!fields.text("from").isEmpty() && !fields.text("until").isEmpty()) {
            term(item, fields, "from", "until", mistakes);
        }
    }

    private Term term(Entry entry, Node.Fields fields, String from, String to, Mistakes mistakes) {
        boolean isHolder = fields.values().containsKey("person");
        var since = day(fields.text(from), isHolder || !fields.text(to).isEmpty() ? today : LocalDate.MIN);
        var until = day(fields.text(to), LocalDate.MAX);
        if (until.isBefore(since)) {
            mistakes.add(fields.values().get(to).line(), entry.name() + "." + to, "ends-before-it-starts");
        }
        return new Term(fields.text("person"), since, until);
    }

    private LocalDate day(String text, LocalDate otherwise) {
        return FileDay.of(text).map(day -> day.on(today)).orElse(otherwise);
    }
}
