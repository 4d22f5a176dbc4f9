package fi.solmu.problems;

import fi.solmu.item.Item;
import fi.solmu.item.ItemId;
import fi.solmu.item.Kind;
import fi.solmu.item.Reflections.Reflection;
import fi.solmu.web.Field;
import fi.solmu.web.Form;
import fi.solmu.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people look at together before they decide: what has come up, what is not shown to work yet, what others say, what has changed.
 * It is of all while nothing is known near what it is about.
 */
public record Mirror(
        MirrorAsked asked, @Nullable Item about, boolean isOfAll, List<Met> met, List<Followed> unproved, List<Reflection> reflections,
        List<Change> changes, LocalDate changedSince, boolean isSinceKept, Form form, LocalDate today, List<Item> choices) {

    /** A problem met in the time, and how often before it. */
    public record Met(Recurrence.Row problem, int times, int before, Recurrence recurrence) {

        public String key() {
            return problem.id().toString();
        }
    }

    /** A deed since the last time: on what, by its name now. */
    public record Change(LocalDate day, Kind kind, ItemId id, String title, String language, String deed) {

        public String place() {
            return kind.place(id);
        }

        public String label() {
            return "item.deed." + deed.toLowerCase(Locale.ROOT);
        }
    }

    public List<Reflection> curves() {
        return reflections.stream().filter(each -> each.points().size() > 1).toList();
    }

    public List<Reflection> said() {
        return reflections.stream().filter(each -> each.points().size() <= 1).toList();
    }

    /** What is decided of a problem, in the words of the room; of each problem by itself. */
    public Field decision(Met of, Page page) {
        var isOfThis = form.value("problem").equals(of.key());
        var field = (isOfThis ? form : Form.empty()).field(page, "title", page.t("problems.mirror-decision")).longest(200);
        return isOfThis && form.isRefused() ? field : field.in(of.key());
    }

    /** One sending makes one thing. */
    public UUID key() {
        return ItemId.nextUuid();
    }

    public Field abouts(Page page) {
        var field = new Field("about", page.t("problems.mirror-about"), List.of(asked.about() == null ? "" : asked.about().toString()))
            .as(Field.Kind.SELECT).choice("", page.t("problems.mirror-all"));
        choices.forEach(each -> field.choice(each.id().toString(), each.title()));
        return field;
    }
}
