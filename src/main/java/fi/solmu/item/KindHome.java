package fi.solmu.item;

import fi.solmu.web.Say;
import fi.solmu.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a module does for one kind it owns when item asks: in forms, history, restoring and the network file. */
public interface KindHome {

    Shape shape();

    /** Writes the kind's own rows, new or changed, in the caller's transaction. */
    void write(ItemId id, Fields fields, Viewer by);

    /** The kind's own fields as they stand now, in the words and types of the shape. */
    Fields read(ItemId id, Viewer by);

    /** What is kept of fields that come with a new item, as they will be read. */
    Fields kept(Fields written);

    /** What a file tells besides of an item's past, from rows of the kind's own that no form asks. */
    default List<Trait> past() {
        return List.of();
    }

    default Fields readPast(ItemId id, Viewer by) {
        return Fields.NONE;
    }

    /** A rule of the kind for what a file tells of an item's past; it throws Refused. */
    default void checkPast(Fields past) {}

    /** Once the item itself has been written. */
    default void writePast(ItemId id, Fields past, Viewer by) {}

    /** Once somebody has made it by hand, with its ties. */
    default void made(ItemId id, Viewer by) {}

    /** What hangs on it elsewhere, once it has been removed or brought back. */
    default void removed(ItemId id, boolean isRemoved, Viewer by) {}

    /** The ties without which an item of this kind hangs loose. */
    default List<Expected> expects() {
        return List.of();
    }

    /** A rule of the kind that looks at the whole; it throws Refused. */
    default void check(ItemDraft draft) {}

    /** What a form says of an item that follows another, as a card's task follows its card; before is null when it is new. */
    default ItemDraft settled(ItemDraft asked, @Nullable Item before, Viewer by) {
        return asked;
    }

    /** The questions of the form, where people are asked otherwise than it is kept. */
    default List<Trait> questions() {
        return shape().fields();
    }

    /** What a form sends may be nearer to people than what is kept; the two meet here. */
    default Map<String, Object> fromForm(Map<String, Object> sent) {
        return sent;
    }

    default Map<String, Object> toForm(Map<String, Object> kept) {
        return kept;
    }

    /** What a form sends of a change to an item that stands, where the kind has more to say of it; it throws Refused. */
    default Map<String, Object> fromForm(Map<String, Object> sent, @Nullable Item before, Viewer by) {
        return fromForm(sent);
    }

    /**
     * The fields that people read as words, in the order in which they are read: a translation says them in another language. A part of
     * many rows is named after them, with a dot between.
     */
    default List<String> spoken() {
        return List.of();
    }

    /** Whether it has a register of its own, or is found only inside what it belongs to. */
    default boolean standsAlone() {
        return true;
    }

    /** What a column of a pasted table may say besides the plain fields, by a name that has words in the messages of the kind. */
    default List<String> pasted() {
        return List.of();
    }

    /** What a form would have sent for those words in that column. */
    default Map<String, List<String>> asForm(String column, String words, Say say) {
        return Map.of();
    }

    /** The addresses of the open interface that it has besides those of every kind. */
    default List<OpenAddress> open() {
        return List.of();
    }

    /** What is taken in from elsewhere besides such cells. */
    default Incoming incoming() {
        return Incoming.NOTHING;
    }

    /** The words of a value where the kind has better ones than its parts, as for the timing of a practice. */
    default Optional<String> told(Trait field, Object value, Say say) {
        return Optional.empty();
    }

    /** The template of the form; a kind with controls of its own names its own. */
    default String form() {
        return "item/edit";
    }
}
