package fi.solmu.network;

import fi.solmu.web.Form;
import fi.solmu.web.FreeText;
import fi.solmu.web.Refused;
import fi.solmu.web.Refused.Fault;
import fi.solmu.web.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was sent with a form, read question by question. Every fault is gathered, so that all are told at once. */
final class Answers {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;:<>\"]+@[^\\s@,;:<>\"]+\\.[^\\s@,;:<>\".]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{3,28}[0-9]");

    private final Form sent;
    private final List<Fault> faults = new ArrayList<>();

    Answers(Form sent) {
        this.sent = sent;
    }

    String text(String name, int longest) {
        var text = FreeText.tidy(sent.value(name));
        FreeText.fault(name, text, longest).ifPresent(faults::add);
        return text;
    }

    String line(String name, int longest) {
        return text(name, longest).replaceAll("\\s+", " ");
    }

    /** What is missing is said by the name of the question, in a row of many too. */
    String needed(String name, int longest) {
        var line = line(name, longest);
        if (line.isEmpty()) {
            fault(name, "network.missing-" + name.substring(name.lastIndexOf('.') + 1));
        }
        return line;
    }

    String email(String name) {
        return shaped(name, line(name, 200), EMAIL, "network.not-an-email");
    }

    String neededEmail(String name) {
        return shaped(name, needed(name, 200), EMAIL, "network.not-an-email");
    }

    String phone(String name) {
        return shaped(name, line(name, 30), PHONE, "network.not-a-phone");
    }

    /** Passwords are taken as they are written: blanks count. */
    String secret(String name) {
        if (sent.value(name).isEmpty()) {
            fault(name, "network.missing-" + name);
        }
        return sent.value(name);
    }

    /** One of these words, or the first of them. */
    String oneOf(String name, String... words) {
        return List.of(words).contains(sent.value(name)) ? sent.value(name) : words[0];
    }

    boolean isYes(String name) {
        return sent.value(name).equals("true");
    }

    Optional<UUID> id(String name) {
        try {
            return sent.value(name).isBlank() ? Optional.empty() : Optional.of(UUID.fromString(sent.value(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> date(String name) {
        try {
            return sent.value(name).isBlank() ? Optional.empty() : Optional.of(inReach(WrittenDay.read(sent.value(name))));
        } catch (DateTimeParseException e) {
            fault(name, "network.not-a-date");
            return Optional.empty();
        }
    }

    /** A whole number within these, both included. */
    Optional<Integer> number(String name, int least, int most) {
        var said = sent.value(name).strip();
        int number = said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : least - 1;
        if (!said.isEmpty() && (number < least || number > most)) {
            fault(name, "network.not-such-a-number", "least", least, "most", most);
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    void fault(String field, String key, Object... arguments) {
        if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            faults.add(new Fault(field, key, arguments));
        }
    }

    /** A rule that is kept elsewhere says no in the same breath. */
    void also(Runnable rule) {
        try {
            rule.run();
        } catch (Refused refusal) {
            refusal.faults().forEach(each -> fault(each.field(), each.key(), each.arguments()));
        }
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private String shaped(String name, String line, Pattern shape, String otherwise) {
        if (!line.isEmpty() && !shape.matcher(line).matches()) {
            fault(name, otherwise);
        }
        return line;
    }

    private static LocalDate inReach(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw new DateTimeParseException("out of reach", day.toString(), 0);
        }
        return day;
    }
}
