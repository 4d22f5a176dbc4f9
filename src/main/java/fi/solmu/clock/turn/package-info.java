/** How one year of the clock becomes the next. */
@NullMarked
package fi.solmu.clock.turn;

import org.jspecify.annotations.NullMarked;
