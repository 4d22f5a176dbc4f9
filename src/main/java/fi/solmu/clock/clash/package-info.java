/** What in a clock clashes, and days that would be better. */
@NullMarked
package fi.solmu.clock.clash;

import org.jspecify.annotations.NullMarked;
