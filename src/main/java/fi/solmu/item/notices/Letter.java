package fi.solmu.item.notices;

import fi.solmu.web.FreeText;
import fi.solmu.web.Say;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mail says, in the language of its receiver: some sentences, what they are about, and how to have no more of them. */
public record Letter(String to, String subject, Say say, List<String> words, List<Entry> entries, @Nullable Stop stop) {

    /** One thing that is told of, and where it is. */
    public record Entry(String title, String words, String address) {}

    /** Why this came, and the press that mutes it. */
    public record Stop(String why, String press, String address) {}

    /** A subject is one line of plain characters, whatever a name or a title holds. */
    public Letter {
        subject = FreeText.oneLine(subject.replaceAll("\\p{Cntrl}", "\n"));
        words = List.copyOf(words);
        entries = List.copyOf(entries);
    }

    Letter about(String other) {
        return new Letter(to, other, say, words, entries, stop);
    }

    String plain() {
        var told = entries.stream().map(entry -> Stream.of(entry.title, entry.words, entry.address)
            .filter(each -> !each.isEmpty()).collect(Collectors.joining("\n")));
        var end = stop == null ? Stream.<String>empty() : Stream.of("-- \n" + stop.why + "\n" + stop.press + ":\n" + stop.address);
        return Stream.of(words.stream(), told, end).flatMap(each -> each).collect(Collectors.joining("\n\n")) + "\n";
    }
}
