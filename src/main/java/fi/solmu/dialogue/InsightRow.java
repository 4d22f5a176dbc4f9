package fi.solmu.dialogue;

import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An insight as lists show it, with the dialogue it was said in when the reader sees that, and how much it is tied to. */
public record InsightRow(
        ItemId id, String title, String text, String language, String owner, int colour, @Nullable ItemId dialogue,
        @Nullable String dialogueTitle, @Nullable String dialogueLanguage, @Nullable LocalDate date, int ties) {

    public String place() {
        return Kind.INSIGHT.place(id);
    }

    public String dialoguePlace() {
        return dialogue == null ? "" : Kind.DIALOGUE.place(dialogue);
    }

    /** Nothing has come of it yet. */
    public boolean isLoose() {
        return ties == 0;
    }
}
