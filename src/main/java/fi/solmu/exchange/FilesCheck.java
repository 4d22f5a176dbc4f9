package fi.solmu.exchange;

import fi.solmu.item.files.FileTypes;
import fi.solmu.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Whether the files that a network file lists are those that came along with it, and what it says they are. */
final class FilesCheck implements EntryCheck {

    private final SentNetwork sent;
    private final Set<String> ofItems = new HashSet<>();
    private final Set<String> listed = new HashSet<>();

    FilesCheck(SentNetwork sent) {
        this.sent = sent;
    }

    @Override
    public void check(Entry entry, Ids ids, Mistakes mistakes) {
        if (entry.section().equals(FileShape.FILES)) {
            var sum = entry.fields().text("sha256");
            if (entry.fields().text("removed").isEmpty() && !ofItems.add(entry.fields().text("item") + " " + sum)) {
                mistakes.add(entry.line(), entry.name() + ".sha256", "file-twice");
            }
            listed.add(sum);
            if (sent.isPacked()) {
                sent.content(sum).ifPresentOrElse(
                    content -> compare(entry, content, mistakes),
                    () -> mistakes.add(entry.line(), entry.name() + ".sha256", "file-missing", "sum", sum));
            }
        }
    }

    private static void compare(Entry entry, Path content, Mistakes mistakes) {
        var name = entry.fields().text("name");
        try {
            if (Files.size(content) != Long.parseLong(entry.fields().text("size"))) {
                mistakes.add(entry.line(), entry.name() + ".size", "file-size", "found", String.valueOf(Files.size(content)));
            }
            var type = FileTypes.of(content, name);
            if (!type.media().equals(entry.fields().text("type"))) {
                mistakes.add(entry.line(), entry.name() + ".type", "file-type", "found", type.media());
            }
        } catch (Refused refused) {
            mistakes.add(entry.line(), entry.name() + ".name", refused.key(), "name", name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void end(Mistakes mistakes) {
        sent.contents().stream().filter(sum -> !listed.contains(sum))
            .forEach(sum -> mistakes.add(0, Unpacking.FILES + sum, "file-extra"));
    }
}
