/** When things are done: recurrences, holidays, working days, weeks; nothing here knows of networks or pages. */
@NullMarked
package fi.solmu.clock.dates;

import org.jspecify.annotations.NullMarked;
