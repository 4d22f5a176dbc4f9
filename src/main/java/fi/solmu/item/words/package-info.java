/** The words by which texts are found: as written, in base form, in parts and in stems, in the languages of Solmu. */
@NamedInterface("words")
@NullMarked
package fi.solmu.item.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
