/** The clock in other people's calendars. */
@NullMarked
package fi.solmu.clock.feed;

import org.jspecify.annotations.NullMarked;
