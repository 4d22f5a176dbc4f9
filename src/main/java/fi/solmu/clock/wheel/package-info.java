/** The year as a wheel, and one week as its spoke, ready to be drawn. */
@NullMarked
package fi.solmu.clock.wheel;

import org.jspecify.annotations.NullMarked;
