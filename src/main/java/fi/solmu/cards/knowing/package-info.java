/** Who must know a card, who has read it, and who has rehearsed which role of it. */
@NamedInterface("knowing")
@NullMarked
package fi.solmu.cards.knowing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
