/** What is heard from outside: messages of disruptions, the cards they suggest, and the situations they tell of. */
@NamedInterface("outside")
@NullMarked
package fi.solmu.cards.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
