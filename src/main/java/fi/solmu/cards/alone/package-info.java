/** A worker alone with a card: the others are answered by the clock, and nobody else sees it. */
@NullMarked
package fi.solmu.cards.alone;

import org.jspecify.annotations.NullMarked;
