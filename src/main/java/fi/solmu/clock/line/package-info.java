/** Some months along a line, ready to be drawn. */
@NullMarked
package fi.solmu.clock.line;

import org.jspecify.annotations.NullMarked;
