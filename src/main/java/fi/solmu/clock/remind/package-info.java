/** Whoever answers for a practice is reminded of its times, in good time and on days when they work. */
@NullMarked
package fi.solmu.clock.remind;

import org.jspecify.annotations.NullMarked;
