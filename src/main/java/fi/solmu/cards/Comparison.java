package fi.solmu.cards;

import fi.solmu.item.Chapter.Difference;
import fi.solmu.item.Item;
import fi.solmu.network.Organisation;
import fi.solmu.network.Role;
import fi.solmu.web.Field;
import fi.solmu.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one version of a card changes of another: of the card itself, and of the tasks of each organisation, the reader's own first. */
public record Comparison(
        Item item, String from, String to, List<CardVersion> versions, boolean isDraftToo, boolean isAsked, boolean isFirst,
        List<Difference> card, List<Part> parts, UUID reader) {

    /** The word by which what is being written is asked for. */
    static final String DRAFT = "draft";
    /** And that by which what the parties are asked of is. */
    static final String SENT = "sent";

    static boolean isUnnumbered(String version) {
        return version.equals(DRAFT) || version.equals(SENT);
    }

    /** What changes for one organisation; none of them for tasks that have no role yet. */
    public record Part(@Nullable Organisation organisation, List<ChangedTask> tasks) {}

    /** What happens to a task. */
    public enum What { ADDED, REMOVED, CHANGED, TAKEN_OVER, GIVEN_AWAY, AWAITED }

    /** A task that is not as it was; whose it was or will be, where that is another's; and the languages in which its words are old. */
    public record ChangedTask(
            What what, UUID id, String title, String when, @Nullable Role role, @Nullable Organisation other, List<Difference> differences,
            List<String> stale) {

        public String label() {
            return "cards.compare-" + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String knot() {
            return what == What.REMOVED || what == What.GIVEN_AWAY ? "loose" : "half";
        }
    }

    public boolean isEmpty() {
        return card.isEmpty() && parts.isEmpty();
    }

    public String title(Page page) {
        return page.t(isFirst ? "cards.compare-of-first" : "cards.compare-of", "title", item.title());
    }

    public String lead(Page page) {
        return isFirst ? page.t("cards.compare-lead-first", "to", words(to, page))
            : page.t("cards.compare-lead", "from", words(from, page), "to", words(to, page));
    }

    /** What happens to a task; of a first version it need not be said that it is new. */
    public String label(ChangedTask task) {
        return !isFirst ? task.label() : task.what() == What.AWAITED ? "cards.compare-awaited-first" : "step.title";
    }

    public boolean isMine(Part part) {
        return part.organisation() != null && part.organisation().id().equals(reader);
    }

    /** Nothing of it changes what the reader's own organisation does or is waited for. */
    public boolean leavesMine() {
        return !isEmpty() && !hasMine();
    }

    public boolean hasMine() {
        return parts.stream().anyMatch(this::isMine);
    }

    public Field choice(String name, Page page) {
        var field = new Field(name, page.t("cards.compare-" + name), List.of(name.equals("from") ? from : to)).as(Field.Kind.SELECT).required();
        if (isAsked) {
            field.choice(SENT, page.t("cards.approval-sent"));
        }
        if (isDraftToo) {
            field.choice(DRAFT, page.t("cards.compare-draft"));
        }
        versions.forEach(each -> field.choice(String.valueOf(each.number()),
            page.t("cards.version-since", "version", each.number(), "date", page.say().date(each.published()))));
        return field;
    }

    public String words(String version, Page page) {
        return version.equals(SENT) ? page.t("cards.approval-sent")
            : version.equals(DRAFT) ? page.t("cards.compare-draft") : page.t("cards.compare-version", "version", version);
    }
}
