/** Situations under way: cards in use, and all that is told of them. */
@NamedInterface("situation")
@NullMarked
package fi.solmu.cards.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
