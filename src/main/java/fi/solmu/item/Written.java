package fi.solmu.item;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What somebody has written of an item, in a form or otherwise: what every item knows, and the fields of its kind in the words in
 * which they are kept. What was not offered to choose from was not taken away. {@code before} stands before the names of fields.
 */
public record Written(Map<String, ?> common, Map<String, ?> fields, BiPredicate<Trait, UUID> offered, String before) {}
